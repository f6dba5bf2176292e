"""Makes the invented export of this folder, the same bytes each time: families under an order, whose children were placed."""
import datetime
import random

random.seed(20)
out = {name: open(f"docs/questions/export/{name}.csv", "w", encoding="utf-8", newline="\n") for name in
       ("peildatum", "gezin", "kind", "uitspraak", "verblijf", "hulp")}
day = lambda d: d.strftime("%d-%m-%Y")
after = lambda d, n: d + datetime.timedelta(days=n)
out["peildatum"].write("Wie;Dag;Soort\nAgency Oost (invented);31-12-2015;ALLES\n")
out["gezin"].write("Nummer;Herkomst;Samen;Huishoudens;Beperking;Gesloten\n")
out["kind"].write("Kind;Gezin;Geboren;Geslacht\n")
out["uitspraak"].write("Uitspraak;Kind;Soort;Op;Tot;Opgeheven;Verlengt\n")
out["verblijf"].write("Verblijf;Kind;Waar;Van;Tot;Waarom\n")
out["hulp"].write("Traject;Gezin;Vorm;Voor;Van;Tot;Gegeven\n")
stay = 0
care = 0
for number in range(1, 91):
    family = f"G{number:03d}"
    out["gezin"].write(f"{family};{random.choice(['NL', 'NL', 'ELDERS'])};{random.choice('JN')};{random.choice('12')};GEEN;\n")
    ordered = datetime.date(2013, 1, 1) + datetime.timedelta(days=random.randrange(365))
    often = [0, 1, 1, 2, 2, 3][number % 6]  # how often the eldest is placed in the year after the order
    for place in range(random.choice([1, 2, 3])):
        child = f"{family}-{place + 1}"
        born = after(ordered, -random.randrange(800, 5500))
        out["kind"].write(f"{child};{family};{day(born)};{random.choice('MJ')}\n")
        out["uitspraak"].write(f"U{child};{child};EERSTE;{day(ordered)};{day(after(ordered, 365))};;\n")
        if place > 0:
            continue
        start = after(ordered, random.randrange(0, 60))
        for nth in range(often):
            stay += 1
            last = nth == often - 1
            end = after(start, random.randrange(40, 100))
            still = last and random.random() < (0.55 if often > 1 else 0.3)
            why = "" if still else ("NAAR HUIS" if last else "ELDERS")
            out["verblijf"].write(f"V{stay:03d};{child};{random.choice(['FAMILIE', 'PLEEG', 'GROEP'])};{day(start)};"
                                  f"{'31-12-9999' if still else day(end)};{why}\n")
            start = end
    for _ in range(random.randrange(4)):
        care += 1
        begun = after(ordered, random.randrange(-400, 300))
        out["hulp"].write(f"H{care:03d};{family};{random.choice(['gezinshulp', 'therapie', 'dagbesteding'])};G;"
                          f"{day(begun)};{day(after(begun, 200))};J\n")
