"""Prints a report with headless Chromium and looks at what comes out.

Usage: print_report.py PROGRAM [FOLDER]: where FOLDER is given, what was printed stays there.
"""

import os, re, shutil, subprocess, sys, tempfile

PROGRAM = sys.argv[1]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
SIZES = {"A4": (595.28, 841.89), "letter": (612, 792)}
MARGIN = 15 / 25.4 * 72  # of the style sheet, in points
TITLE = 17  # the size of the title on paper, in points

# Five months of one person: the day, the role, the questionnaire, and answers unlike the best ones.
RESULTS = [
    ("2026-06-14", "self", "intake", "weak.first=1 weak.onset=2025-03 weak.map=1 weak.map.right-arm=3"),
    ("2026-07-26", "self", "check-in", "hand.fasten=3 hand.pinch=3"),
    ("2026-08-09", "self", "hand-dexterity", "hand.fasten=3 hand.pinch=3 hand.side.right=2 hand.side.left=4"),
    ("2026-08-23", "self", "check-in", "hand.fasten=3 hand.pinch=2 gait.stairs=3"),
    ("2026-09-20", "self", "check-in", "hand.fasten=2 hand.pinch=2 gait.stairs=3 speech.new=skip"),
    ("2026-10-25", "self", "check-in", "hand.fasten=2 hand.pinch=2 hand.write=3 gait.stairs=2"),
    ("2026-11-20", "proxy", "check-in", "hand.fasten=1 hand.pinch=2 gait.stairs=1 about.days=6"),
    ("2026-11-22", "self", "check-in", "hand.fasten=1 hand.pinch=2 hand.write=2 gait.stairs=1 gait.outdoor=2 change.global=4"),
]
BEST = {
    "hand": "fasten turn write pinch keys hold",
    "gait": "indoor outdoor stairs rise toes steady",
    "speech": "known new phone pace carry last",
}
WORDS = {
    "en": ["Report: Ana Ríos", "not a diagnosis", "Function", "Change over time", "Right and left",
           "Body map", "The person and the family", "Every result, with its answers"],
    "es": ["Informe: Ana Ríos", "no un diagnóstico", "Función", "Cambios con el tiempo",
           "Derecha e izquierda", "Mapa del cuerpo", "La persona y la familia"],
}
faults = []


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}: {done.stderr}")
    return done.stdout


def chromium(*arguments):
    with tempfile.TemporaryDirectory() as profile:
        root = ["--no-sandbox"] if os.geteuid() == 0 else []
        return run(CHROMIUM, "--headless=new", "--disable-gpu", "--hide-scrollbars", *root,
                   f"--user-data-dir={profile}", *arguments)


def expect(is_so, fault):
    if not is_so:
        faults.append(fault)


def fill(data):
    """Answers the questionnaires: each question of function as before where nothing else is said."""
    for day, role, questionnaire, said in RESULTS:
        given = dict(pair.split("=") for pair in said.split())
        for domain, slots in BEST.items():
            if questionnaire in ("intake", "check-in") or questionnaire.startswith(domain):
                for slot in slots.split():
                    given.setdefault(f"{domain}.{slot}", "4")
        if questionnaire in ("intake", "check-in"):
            given.update({"cramp.count": "4", "stiff.often": "4"})
        sheet = os.path.join(data, "answers.txt")
        with open(sheet, "w") as file:
            file.writelines(f"{link}={value}\n" for link, value in given.items())
        who = ["--operator", "Eva"] if role == "proxy" else []
        run(PROGRAM, "take", questionnaire, "--data", data, "--role", role, "--person", "Ana Ríos",
            *who, "--plain", "--answers", sheet, "--now", f"{day}T10:00:00+01:00")


def look_at_print(page, name, folder, language):
    for size, (width, height) in SIZES.items():
        sized = os.path.join(folder, f"{name}-{size}.html")
        with open(page) as file:
            text = file.read()
        with open(sized, "w") as file:
            file.write(text.replace("</style>", f"@page {{ size: {size}; }}</style>", 1))
        pdf = sized.replace(".html", ".pdf")
        chromium("--no-pdf-header-footer", f"--print-to-pdf={pdf}", f"file://{sized}")
        printed = " ".join(run("pdftotext", pdf, "-").split())
        for word in WORDS[language]:
            expect(word in printed, f"{size}, {language}: \"{word}\" is not printed")
        boxes = run("pdftotext", "-bbox", pdf, "-")
        found = re.findall(
            r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>', boxes)
        expect(len(found) > 500, f"{size}, {language}: only {len(found)} words are printed")
        for left, top, right, bottom, word in found:
            inside = (float(left) >= MARGIN - 1 and float(right) <= width - MARGIN + 1
                      and float(top) >= 0 and float(bottom) <= height)
            expect(inside, f"{size}, {language}: \"{word}\" lies over the margin at {left} to {right}")
        # because a page that is too wide is printed smaller, its title tells.
        tall = max(float(bottom) - float(top) for _, top, _, bottom, _ in found)
        expect(tall >= TITLE, f"{size}, {language}: the page is printed smaller, title {tall:.1f} points")


def look_at_pictures(page, folder, language):
    with open(page) as file:
        pictures = re.findall(r"<svg[^>]*role=\"img\".*?</svg>", file.read(), re.S)
    expect(len(pictures) >= 4, f"{language}: only {len(pictures)} pictures")
    for number, picture in enumerate(pictures):
        path = os.path.join(folder, f"{language}-{number}.svg")
        with open(path, "w") as file:
            file.write(picture)
        shown = chromium("--dump-dom", f"file://{path}")
        expect("parsererror" not in shown, f"{path}: a browser cannot read it")
        title = re.search("<title>(.*?)</title>", picture).group(1)
        expect(title in shown, f"{path}: its title is not shown")


def main():
    if not CHROMIUM or not shutil.which("pdftotext"):
        print("No Chromium or no pdftotext can be had: how reports are printed was not looked at.")
        return
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as data:
        folder = sys.argv[2] if len(sys.argv) > 2 else folder
        fill(data)
        for language in WORDS:
            page = os.path.join(folder, f"{language}.html")
            run(PROGRAM, "report", "--data", data, "--language", language, "--output", page,
                "--force", "--now", "2026-11-24T10:00:00+01:00")
            shown = chromium("--dump-dom", f"file://{page}")
            expect(WORDS[language][0] in shown, f"{language}: the title is not shown")
            look_at_print(page, language, folder, language)
            look_at_pictures(page, folder, language)
    for fault in faults[:20]:
        print(fault)
    sys.exit(1 if faults else print("Reports are printed whole, on A4 and on Letter."))


main()
