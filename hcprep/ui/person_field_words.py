"""Words of the fields of a person: headings of groups, labels with hints, and the values of each choice."""

from __future__ import annotations

from collections.abc import Mapping

from hcprep.ui.field_words import Words
from hcprep.ui.words import QT_TRANSLATE_NOOP

GROUPS: Mapping[str, str] = {
    "names": QT_TRANSLATE_NOOP("words", "Names"),
    "relation": QT_TRANSLATE_NOOP("words", "How this person is related to the applicant"),
    "birth": QT_TRANSLATE_NOOP("words", "Birth and citizenship"),
    "canada": QT_TRANSLATE_NOOP("words", "In Canada"),
    "family": QT_TRANSLATE_NOOP("words", "Marriage and partners"),
    "child": QT_TRANSLATE_NOOP("words", "About this child"),
    "passport": QT_TRANSLATE_NOOP("words", "Passport"),
    "trouble": QT_TRANSLATE_NOOP("words", "Police, courts and safety"),
    "contact": QT_TRANSLATE_NOOP("words", "Contact"),
}

PERSON: Words = {
    "given_names": (QT_TRANSLATE_NOOP("words", "Given names"), QT_TRANSLATE_NOOP("words", "As in the passport.")),
    "family_name": (QT_TRANSLATE_NOOP("words", "Family name"), QT_TRANSLATE_NOOP("words", "As in the passport.")),
    "other_names": (
        QT_TRANSLATE_NOOP("words", "Other names used"),
        QT_TRANSLATE_NOOP("words", "Name at birth, nicknames, other spellings. Put a comma between two names."),
    ),
    "name_changed": (QT_TRANSLATE_NOOP("words", "Was the name changed by law?"), ""),
    "relationship": (QT_TRANSLATE_NOOP("words", "This person is the applicant’s…"), ""),
    "birth_date": (QT_TRANSLATE_NOOP("words", "Date of birth"), ""),
    "death_date": (QT_TRANSLATE_NOOP("words", "Date of death"), QT_TRANSLATE_NOOP("words", "Only if this person has died.")),
    "citizenships": (
        QT_TRANSLATE_NOOP("words", "Citizen of"),
        QT_TRANSLATE_NOOP("words", "Names of countries. Put a comma between two countries."),
    ),
    "stateless": (
        QT_TRANSLATE_NOOP("words", "Is this person stateless?"),
        QT_TRANSLATE_NOOP("words", "Stateless means: no country says that this person is its citizen."),
    ),
    "in_canada": (QT_TRANSLATE_NOOP("words", "Does this person live in Canada now?"), ""),
    "status": (QT_TRANSLATE_NOOP("words", "Status in Canada today"), ""),
    "status_expires": (
        QT_TRANSLATE_NOOP("words", "This status ends on"),
        QT_TRANSLATE_NOOP("words", "The last day printed on the permit or visa."),
    ),
    "accompanying": (
        QT_TRANSLATE_NOOP("words", "Does this person also ask for permanent residence in this application?"),
        QT_TRANSLATE_NOOP("words", "Say no for someone who stays abroad, or who has permanent residence already."),
    ),
    "different_grounds": (
        QT_TRANSLATE_NOOP("words", "Does this person have reasons of their own to stay, different from the applicant’s?"),
        "",
    ),
    "civil_status": (QT_TRANSLATE_NOOP("words", "Marital status"), ""),
    "previous_unions": (QT_TRANSLATE_NOOP("words", "Was this person married or with a partner before?"), ""),
    "living_together_since": (QT_TRANSLATE_NOOP("words", "Living together since"), ""),
    "affected": (
        QT_TRANSLATE_NOOP("words", "Will the decision touch this child’s life?"),
        QT_TRANSLATE_NOOP("words", "An officer must look at what is best for every child that the decision touches."),
    ),
    "other_parent": (QT_TRANSLATE_NOOP("words", "The child’s other parent"), ""),
    "custody_shared": (QT_TRANSLATE_NOOP("words", "Is the care of the child shared with someone else?"), ""),
    "dependent_by_condition": (
        QT_TRANSLATE_NOOP("words", "Since before 22, has an illness or disability kept this child from earning a living?"),
        "",
    ),
    "passport": (QT_TRANSLATE_NOOP("words", "Passport or travel document"), ""),
    "passport_expires": (QT_TRANSLATE_NOOP("words", "The passport ends on"), ""),
    "charged_or_convicted": (
        QT_TRANSLATE_NOOP("words", "Was this person ever charged with or found guilty of a crime, in any country?"),
        QT_TRANSLATE_NOOP("words", "Say yes even if it was long ago. It changes which papers are needed."),
    ),
    "inadmissible": (
        QT_TRANSLATE_NOOP("words", "Has an officer said that this person is inadmissible, or may this apply?"),
        QT_TRANSLATE_NOOP("words", "Tick nothing if you do not know. A lawyer can tell you."),
    ),
    "designated_irregular_arrival": (
        QT_TRANSLATE_NOOP("words", "Did the government name this person a “designated foreign national”?"),
        QT_TRANSLATE_NOOP("words", "This is rare. It is done by letter after an irregular arrival."),
    ),
    "designated_since": (
        QT_TRANSLATE_NOOP("words", "Date of the last decision after that"),
        QT_TRANSLATE_NOOP("words", "On the claim or the risk assessment. The day of the letter if there was none."),
    ),
    "email": (QT_TRANSLATE_NOOP("words", "Email"), ""),
    "phone": (QT_TRANSLATE_NOOP("words", "Telephone"), ""),
}

PERSON_CHOICES: Mapping[str, Mapping[str, str]] = {
    "role": {
        "applicant": QT_TRANSLATE_NOOP("words", "Applicant"),
        "partner": QT_TRANSLATE_NOOP("words", "Partner"),
        "child": QT_TRANSLATE_NOOP("words", "Child"),
        "relative": QT_TRANSLATE_NOOP("words", "Relative"),
    },
    "relationship": {
        "spouse": QT_TRANSLATE_NOOP("words", "Husband or wife"),
        "common_law": QT_TRANSLATE_NOOP("words", "Common-law partner (not married, living together)"),
        "biological": QT_TRANSLATE_NOOP("words", "Child by birth"),
        "adopted": QT_TRANSLATE_NOOP("words", "Adopted child"),
        "step": QT_TRANSLATE_NOOP("words", "Partner’s child"),
        "cared_for": QT_TRANSLATE_NOOP("words", "Child the applicant takes care of"),
        "parent": QT_TRANSLATE_NOOP("words", "Mother or father"),
        "sibling": QT_TRANSLATE_NOOP("words", "Brother or sister"),
        "grandparent": QT_TRANSLATE_NOOP("words", "Grandparent"),
        "other": QT_TRANSLATE_NOOP("words", "Other"),
    },
    "status": {
        "citizen": QT_TRANSLATE_NOOP("words", "Canadian citizen"),
        "permanent_resident": QT_TRANSLATE_NOOP("words", "Permanent resident"),
        "protected_person": QT_TRANSLATE_NOOP("words", "Protected person"),
        "claimant": QT_TRANSLATE_NOOP("words", "Refugee claimant"),
        "worker": QT_TRANSLATE_NOOP("words", "Worker"),
        "student": QT_TRANSLATE_NOOP("words", "Student"),
        "visitor": QT_TRANSLATE_NOOP("words", "Visitor"),
        "trp": QT_TRANSLATE_NOOP("words", "Temporary resident permit"),
        "none": QT_TRANSLATE_NOOP("words", "No status"),
    },
    "civil_status": {
        "single": QT_TRANSLATE_NOOP("words", "Never married"),
        "married": QT_TRANSLATE_NOOP("words", "Married"),
        "common_law": QT_TRANSLATE_NOOP("words", "Common-law"),
        "separated": QT_TRANSLATE_NOOP("words", "Separated"),
        "divorced": QT_TRANSLATE_NOOP("words", "Divorced"),
        "widowed": QT_TRANSLATE_NOOP("words", "Widowed"),
        "annulled": QT_TRANSLATE_NOOP("words", "Marriage annulled"),
    },
    "passport": {
        "valid": QT_TRANSLATE_NOOP("words", "Yes, and it has not ended"),
        "expired": QT_TRANSLATE_NOOP("words", "Yes, but it has ended"),
        "none": QT_TRANSLATE_NOOP("words", "None"),
    },
    "other_parent": {
        "in_application": QT_TRANSLATE_NOOP("words", "Is part of this application"),
        "not_in_application": QT_TRANSLATE_NOOP("words", "Is not part of this application"),
        "deceased": QT_TRANSLATE_NOOP("words", "Has died"),
        "none": QT_TRANSLATE_NOOP("words", "Is not known"),
    },
    "inadmissible": {
        "34": QT_TRANSLATE_NOOP("words", "Security (section 34)"),
        "35": QT_TRANSLATE_NOOP("words", "Human rights violations (section 35)"),
        "35.1": QT_TRANSLATE_NOOP("words", "Sanctions (section 35.1)"),
        "36(1)": QT_TRANSLATE_NOOP("words", "Serious crime (section 36(1))"),
        "36(2)": QT_TRANSLATE_NOOP("words", "Crime (section 36(2))"),
        "36": QT_TRANSLATE_NOOP("words", "Crime, not known which part (section 36)"),
        "37": QT_TRANSLATE_NOOP("words", "Organized crime (section 37)"),
        "38": QT_TRANSLATE_NOOP("words", "Health (section 38)"),
        "39": QT_TRANSLATE_NOOP("words", "Money (section 39)"),
        "40": QT_TRANSLATE_NOOP("words", "Wrong or missing information (section 40)"),
        "41": QT_TRANSLATE_NOOP("words", "Rules not followed, such as staying too long (section 41)"),
        "42": QT_TRANSLATE_NOOP("words", "A family member is inadmissible (section 42)"),
    },
}
