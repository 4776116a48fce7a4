"""Words of the groups of events and of their fields: labels with hints, and the values of each choice."""

from __future__ import annotations

from collections.abc import Mapping

from hcprep.ui.field_words import Words
from hcprep.ui.words import QT_TRANSLATE_NOOP

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
