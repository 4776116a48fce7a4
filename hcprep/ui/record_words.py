"""Words of every field and choice of people and events: label, hint, and the values of each choice."""

from __future__ import annotations

from collections.abc import Mapping

from hcprep.ui.words import QT_TRANSLATE_NOOP, say

Words = Mapping[str, tuple[str, str]]

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

EVENT_GROUPS: Mapping[str, tuple[str, str, str]] = {
    "entry": (
        QT_TRANSLATE_NOOP("words", "Coming to Canada"),
        QT_TRANSLATE_NOOP("words", "Each time this person came into Canada to stay."),
        QT_TRANSLATE_NOOP("words", "Add an arrival"),
    ),
    "claim": (
        QT_TRANSLATE_NOOP("words", "Refugee claims"),
        QT_TRANSLATE_NOOP("words", "Each claim and what was decided. The dates matter: some rules ask you to wait."),
        QT_TRANSLATE_NOOP("words", "Add a claim"),
    ),
    "prra": (
        QT_TRANSLATE_NOOP("words", "Risk assessments before removal (PRRA)"),
        "",
        QT_TRANSLATE_NOOP("words", "Add a risk assessment"),
    ),
    "application": (
        QT_TRANSLATE_NOOP("words", "Other immigration applications"),
        QT_TRANSLATE_NOOP("words", "Earlier or still waiting: humanitarian, sponsorship, permits and others."),
        QT_TRANSLATE_NOOP("words", "Add an application"),
    ),
    "removal": (
        QT_TRANSLATE_NOOP("words", "Orders to leave Canada"),
        "",
        QT_TRANSLATE_NOOP("words", "Add an order"),
    ),
    "address": (
        QT_TRANSLATE_NOOP("words", "Addresses"),
        QT_TRANSLATE_NOOP("words", "Where this person lived, newest first if you can. Leave the end empty for today’s address."),
        QT_TRANSLATE_NOOP("words", "Add an address"),
    ),
    "job": (
        QT_TRANSLATE_NOOP("words", "Work"),
        QT_TRANSLATE_NOOP("words", "Also times without work, care of children, and volunteer work."),
        QT_TRANSLATE_NOOP("words", "Add work"),
    ),
    "school": (QT_TRANSLATE_NOOP("words", "School"), "", QT_TRANSLATE_NOOP("words", "Add a school")),
    "travel": (
        QT_TRANSLATE_NOOP("words", "Travel"),
        QT_TRANSLATE_NOOP("words", "Trips out of Canada, and stays in other countries."),
        QT_TRANSLATE_NOOP("words", "Add a trip"),
    ),
}

EVENT_ONE: Mapping[str, str] = {
    "entry": QT_TRANSLATE_NOOP("words", "Arrival"),
    "claim": QT_TRANSLATE_NOOP("words", "Refugee claim"),
    "prra": QT_TRANSLATE_NOOP("words", "Risk assessment before removal"),
    "application": QT_TRANSLATE_NOOP("words", "Application"),
    "removal": QT_TRANSLATE_NOOP("words", "Order to leave Canada"),
    "address": QT_TRANSLATE_NOOP("words", "Address"),
    "job": QT_TRANSLATE_NOOP("words", "Work"),
    "school": QT_TRANSLATE_NOOP("words", "School"),
    "travel": QT_TRANSLATE_NOOP("words", "Trip"),
}

EVENT: Words = {
    "day": (QT_TRANSLATE_NOOP("words", "Date of arrival"), ""),
    "place": (QT_TRANSLATE_NOOP("words", "City or town"), ""),
    "entry.place": (QT_TRANSLATE_NOOP("words", "Airport, border crossing or place"), ""),
    "manner": (QT_TRANSLATE_NOOP("words", "How?"), ""),
    "status_given": (
        QT_TRANSLATE_NOOP("words", "Status given at arrival"),
        QT_TRANSLATE_NOOP("words", "Such as visitor or student. Leave it empty if none was given."),
    ),
    "made": (QT_TRANSLATE_NOOP("words", "Date made"), ""),
    "ineligible": (
        QT_TRANSLATE_NOOP("words", "Was the claim found ineligible?"),
        QT_TRANSLATE_NOOP("words", "Ineligible means that it was never sent to the Refugee Protection Division."),
    ),
    "rpd": (QT_TRANSLATE_NOOP("words", "Refugee Protection Division"), ""),
    "rpd_date": (QT_TRANSLATE_NOOP("words", "Date of this decision"), QT_TRANSLATE_NOOP("words", "As on the letter.")),
    "evidence_heard": (
        QT_TRANSLATE_NOOP("words", "Was the claim withdrawn after the member had heard important evidence?"),
        "",
    ),
    "rad": (QT_TRANSLATE_NOOP("words", "Refugee Appeal Division"), ""),
    "rad_date": (QT_TRANSLATE_NOOP("words", "Date of the appeal decision"), QT_TRANSLATE_NOOP("words", "As on the letter.")),
    "court": (QT_TRANSLATE_NOOP("words", "Federal Court"), ""),
    "court_date": (
        QT_TRANSLATE_NOOP("words", "Date of the court decision"),
        QT_TRANSLATE_NOOP("words", "As on the court paper."),
    ),
    "court_filed": (
        QT_TRANSLATE_NOOP("words", "Day the court was asked"),
        QT_TRANSLATE_NOOP("words", "More papers are due soon after it. We put that day among your dates."),
    ),
    "notified": (
        QT_TRANSLATE_NOOP("words", "Day you got the last refusal"),
        QT_TRANSLATE_NOOP("words", "The days to go to court are counted from it. Look at the envelope or the e-mail."),
    ),
    "outcome": (QT_TRANSLATE_NOOP("words", "What happened?"), ""),
    "decided": (QT_TRANSLATE_NOOP("words", "Date decided"), QT_TRANSLATE_NOOP("words", "As on the letter.")),
    "kind": (QT_TRANSLATE_NOOP("words", "What kind?"), ""),
    "in_force": (QT_TRANSLATE_NOOP("words", "Is the order in force now?"), ""),
    "in_force_since": (
        QT_TRANSLATE_NOOP("words", "Day it took force"),
        QT_TRANSLATE_NOOP("words", "For a departure order, 30 days run from it."),
    ),
    "leave_by": (
        QT_TRANSLATE_NOOP("words", "Day this person must leave"),
        QT_TRANSLATE_NOOP("words", "If an officer gave one. Call a lawyer or legal aid today if it is soon."),
    ),
    "left_canada": (QT_TRANSLATE_NOOP("words", "Day this person left Canada"), QT_TRANSLATE_NOOP("words", "Only if they left.")),
    "address.what": (QT_TRANSLATE_NOOP("words", "Street and number"), ""),
    "job.what": (QT_TRANSLATE_NOOP("words", "Employer and what the work was"), ""),
    "school.what": (QT_TRANSLATE_NOOP("words", "School and what was studied"), ""),
    "travel.what": (QT_TRANSLATE_NOOP("words", "Reason for the trip"), ""),
    "country": (QT_TRANSLATE_NOOP("words", "Country"), ""),
    "start": (
        QT_TRANSLATE_NOOP("words", "From"),
        QT_TRANSLATE_NOOP("words", "If you only know the month, use day 1."),
    ),
    "end": (QT_TRANSLATE_NOOP("words", "To"), QT_TRANSLATE_NOOP("words", "Leave it empty if it goes on today.")),
}

_COMMON = {
    "none": QT_TRANSLATE_NOOP("words", "None"),
    "pending": QT_TRANSLATE_NOOP("words", "Still waiting"),
    "accepted": QT_TRANSLATE_NOOP("words", "Accepted"),
    "rejected": QT_TRANSLATE_NOOP("words", "Refused"),
    "refused": QT_TRANSLATE_NOOP("words", "Refused"),
    "approved": QT_TRANSLATE_NOOP("words", "Approved"),
    "abandoned": QT_TRANSLATE_NOOP("words", "Abandoned"),
    "withdrawn": QT_TRANSLATE_NOOP("words", "Withdrawn"),
    "returned": QT_TRANSLATE_NOOP("words", "Sent back"),
    "dismissed": QT_TRANSLATE_NOOP("words", "Dismissed"),
    "allowed": QT_TRANSLATE_NOOP("words", "Allowed"),
    "leave_refused": QT_TRANSLATE_NOOP("words", "Leave refused"),
    "discontinued": QT_TRANSLATE_NOOP("words", "Discontinued"),
    "other": QT_TRANSLATE_NOOP("words", "Other"),
}

EVENT_CHOICES: Mapping[str, Mapping[str, str]] = {
    "manner": {
        "airport": QT_TRANSLATE_NOOP("words", "At an airport"),
        "land_port": QT_TRANSLATE_NOOP("words", "At a land border crossing"),
        "between_ports": QT_TRANSLATE_NOOP("words", "Between border crossings"),
        "sea": QT_TRANSLATE_NOOP("words", "By sea"),
    },
    "rpd": _COMMON,
    "rad": {**_COMMON, "none": QT_TRANSLATE_NOOP("words", "No appeal")},
    "court": {**_COMMON, "none": QT_TRANSLATE_NOOP("words", "Not asked")},
    "outcome": _COMMON,
    "application.kind": {
        "hc": QT_TRANSLATE_NOOP("words", "Humanitarian and compassionate"),
        "spousal": QT_TRANSLATE_NOOP("words", "Spouse or common-law partner in Canada"),
        "family_class": QT_TRANSLATE_NOOP("words", "Family class"),
        "trp": QT_TRANSLATE_NOOP("words", "Temporary resident permit"),
        "protected_person": QT_TRANSLATE_NOOP("words", "Permanent residence as a protected person"),
        "economic": QT_TRANSLATE_NOOP("words", "Work or skills program"),
        "public_policy": QT_TRANSLATE_NOOP("words", "Public policy"),
        "other": QT_TRANSLATE_NOOP("words", "Other"),
    },
    "removal.kind": {
        "departure": QT_TRANSLATE_NOOP("words", "Departure order"),
        "exclusion": QT_TRANSLATE_NOOP("words", "Exclusion order"),
        "deportation": QT_TRANSLATE_NOOP("words", "Deportation order"),
        "unknown": QT_TRANSLATE_NOOP("words", "I do not know"),
    },
}


def label_of(table: Words, group: str, name: str) -> tuple[str, str]:
    """Return label and hint of a field in the language of the window; the group's own words come before the common ones."""
    label, hint = table.get(f"{group}.{name}") or table[name]
    return say(label), say(hint)


def choice_of(table: Mapping[str, Mapping[str, str]], group: str, name: str, value: str) -> str:
    """Return the words of one value of a choice field in the language of the window."""
    words = table.get(f"{group}.{name}") or table[name]
    return say(words[value])
