"""A small site in words, from which tests of the door begin: one place, two meetings."""

PLACE = "---\nname: Oost\nlibrary: bieb\n---\n"
REGISTER = "bieb:\n  name: De bieb (voorbeeld)\n  roles: [library]\n"
OUTCOME = """
    ---
    attendees: ongeveer 12 bewoners
    focus: een plek voor iedereen
    recommendations:
      - Zet de bladen bij de ingang.
    ideas:
      - title: De krantenkiosk
        owners: [Bewoner A]
    ---
"""
FOLLOW_UP = """
    ---
    pilot: krantenkiosk
    attendees: 4
    state: started
    ---
"""
GOOD = {
    "meetings/index.md": "# Welkom\n",
    "meetings/oost/index.md": PLACE,
    "meetings/oost/2026-02-04-avond.md": OUTCOME,
    "meetings/oost/2026-03-04-krantenkiosk.md": FOLLOW_UP,
    "organisations.yml": REGISTER,
}
