#!/usr/bin/env python3
"""Deals the families of sample-dossiers/published-2016-iv: finds whole numbers that give the printed counts, means and SDs of
sub-study IV, and writes one line a family to families.csv. The same lines each time. Needs numpy; the prices are those
of the sample, prices.yaml. What cannot be had is told in the README of the sample.

    python3 deal.py ../../../../../../../sample-dossiers/published-2016-iv/prices.yaml > families.csv
"""
import csv, random, re, sys
from decimal import Decimal

R = random.Random(2016)
SOURCES = ("gp youth_care_agency riagg ggz psychology_practice parent_child_centre social_work school_psychologist addiction_care "
           "physiotherapy acupuncture homeopathy masseur creative_therapy psychomotor_therapy").split()


def spread(values):
    n = len(values)
    mean = sum(values) / n
    return (sum((v - mean) ** 2 for v in values) / (n - 1)) ** .5


def whole(n, total, sd, low, high, close=.0049, skew=1.0, step=1, tries=400000):
    """n whole numbers from low to high with this total and SD; skew above 1 leans to few large ones."""
    mean = total / n
    values = []
    for _ in range(n):
        v = low + (mean - low) * R.expovariate(1) ** skew if skew != 1 else R.gauss(mean, sd)
        values.append(int(min(high, max(low, round(v)))))
    while sum(values) != total:
        i = R.randrange(n)
        d = 1 if sum(values) < total else -1
        if low <= values[i] + d <= high:
            values[i] += d
    now = sum(v * v for v in values)
    want = (n - 1) * sd * sd + n * mean * mean
    for _ in range(tries):
        if abs(((now - n * mean * mean) / (n - 1)) ** .5 - sd) < close:
            return values
        i, j = R.randrange(n), R.randrange(n)
        by = R.choice([1, 1, 1, 2, 3, 5, 10, 50, 200]) if high - low > 60 else 1
        a, b = values[i] + by, values[j] - by
        if i == j or a > high or b < low:
            continue
        change = a * a + b * b - values[i] ** 2 - values[j] ** 2
        if abs(now + change - want) < abs(now - want):
            now += change
            values[i], values[j] = a, b
    raise SystemExit("no such numbers: n %d total %d sd %s, stuck at %.4f" % (n, total, sd, ((now - n * mean * mean) / (n - 1)) ** .5))


def pick(values, n, known=None):
    """Counts as a shuffled list: {value: how many}; the rest up to n is unknown."""
    dealt = [v for v, k in values.items() for _ in range(k)]
    dealt += [""] * (n - len(dealt))
    R.shuffle(dealt)
    return dealt


# Groups: completed 84, not realised 121, control with a plan 85, control without 4, refused 371, not approached 918.
families = []


def group(name, n):
    new = [{"group": name} for _ in range(n)]
    families.extend(new)
    return new


done, stopped, control, planless = group("completed", 84), group("not_realised", 121), group("control", 85), group("planless", 4)
refused, never = group("refused", 371), group("not_approached", 918)


def put(some, field, values):
    assert len(some) == len(values), (field, len(some), len(values))
    for family, value in zip(some, values):
        family[field] = value


def ones(some, field, yes, known=None):
    put(some, field, pick({1: yes, 0: (len(some) if known is None else known) - yes}, len(some)))


# Table 4.2
forms = [("ek_c", 38, 816, 0, 77, 47, 45, 1437, 7, 81, 14), ("fnb_separate", 32, 441, 3, 36, 42, 42, 1363, 1, 67, 2),
         ("fnb_protector", 7, 176, 3, 57, 11, 11, 251, 0, 57, 0), ("verve", 5, 64, 2, 28, 21, 21, 300, 1, 47, 0),
         ("sos", 2, 31, 13, 18, 0, 0, 0, 0, 0, 0)]


def weeks(n, total, low, high):
    """n whole weeks with this total that reach from low to high."""
    values = [low, high] + [0] * (n - 2)
    left = total - low - high
    for i in range(2, n):
        values[i] = max(low, min(high, round(left / (n - i) + R.gauss(0, (high - low) / 7))))
        left -= values[i]
    while sum(values) != total:
        i = R.randrange(2, n)
        d = 1 if sum(values) < total else -1
        if low <= values[i] + d <= high:
            values[i] += d
    return values


at, left = 0, 0
for form, n, total, low, high, m, known, lost, least, most, never_begun in forms:
    for family, w in zip(done[at:at + n], weeks(n, total, low, high)):
        family["form"], family["weeks"] = form, w
    at += n
    if m:
        values = weeks(known, lost, least, most) + [""] * (m - known)
        for i, (family, w) in enumerate(zip(stopped[left:left + m], values)):
            family["form"], family["weeks"] = form, w
        for i, family in enumerate(stopped[left:left + m]):
            family["begun"] = "yes" if i < m - never_begun else "no"  # the last, so also those without a day
        left += m
put(control, "weeks", weeks(85, 850, 0, 37))

# Tables 4.1 and 4.3. parental_mid: 11 of the 85 cannot lie among 6 of the 89, so Table 4.3 is followed.
for some, other, together, mid in ((done, 29, 24, 31), (stopped, 47, 19, 19), (control, 26, 25, 11), (planless, 1, 2, 0)):
    ones(some, "other", other)
    ones(some, "together", together)
    ones(some, "mid", mid)
ones(done, "conflict", 16)
ones(control, "conflict", 37)
put(done, "referral", pick({"child": 14, "parent": 16, "family": 54}, 84))
put(control, "referral", pick({"child": 11, "parent": 26, "family": 48}, 85))
ones(done, "low", 59, 76)
ones(control, "low", 35, 50)


def scattered(n, known, values):
    dealt = list(values) + [""] * (n - known)
    R.shuffle(dealt)
    return dealt


def scores(some, field, n, total, sd, low, high, **more):
    put(some, field, scattered(len(some), n, whole(n, total, sd, low, high, **more)))


def classes(n, total, low_sd, high_sd, low=1, high=6):
    for _ in range(20000):
        values = whole(n, total, (low_sd + high_sd) / 2, low, high, close=.02)
        if low_sd <= spread(values) < high_sd:
            return values
    raise SystemExit("no such classes")


def ages(some, total, sd, young, old, middle):
    """Mean ages in days, so that years of 365.25 days have this total and SD: young ones, old ones, and a share around the mean."""
    years = []
    for _ in some:
        if R.random() < middle:
            years.append(R.gauss(total / len(some), 2))
        else:
            years.append(R.uniform(*(young if R.random() < .55 else old)))
    days = [int(min(17.9, max(.02, y)) * 365.25) for y in years]
    put(some, "days", fitted(days, round(total * 365.25), sd * 365.25, 5, 6560))


def fitted(values, total, sd, low, high):
    """Whole numbers near to these, with this total and SD."""
    n = len(values)
    mean = total / n
    for _ in range(2000000):
        if abs(spread(values) - sd) < .6 and sum(values) == total:
            return values
        scale = sd / spread(values)
        now = sum(values) / n
        values = [int(min(high, max(low, round(mean + (v - now) * scale)))) for v in values]
        for _ in range(abs(sum(values) - total)):
            i = R.randrange(n)
            d = 1 if sum(values) < total else -1
            if low <= values[i] + d <= high:
                values[i] += d
    raise SystemExit("no such ages")


# Levene's test tells the spreads apart, as the printed degrees of freedom of Welch's test have it: few ages in the middle on one side.
ages(done, 84 * 7.44, 5.66, (0, 5), (10, 16.5), .02)
ages(control, 85 * 8.62, 4.79, (0, 2), (16, 17.9), .7)
ages(stopped, 205 * 8.11 - 84 * 7.44, 5.357, (1, 6), (11.5, 17), .02)
put(planless, "days", [round(y * 365.25) for y in (6.6, 11.3, 16.8, 17.58)])
put(refused, "days", scattered(371, 354, whole(354, round(354 * 9.5 * 365.25), 5.06 * 365.25, 5, 6560, close=2)))
# Risk at T1 as in Table 4.3: conference 3.67, control 3.46.
put(done, "arij_t1", scattered(84, 83, classes(83, 305, 1.395, 1.398)))
put(control, "arij_t1", scattered(85, 79, classes(79, 273, 1.325, 1.330)))
put(stopped, "arij_t1", scattered(121, 113, classes(113, 434, 1.537, 1.547)))
put(planless, "arij_t1", [4, 4, 5, 4])
scores(done, "support", 62, 208, 1.37, 0, 5)
scores(control, "support", 68, 229, 1.18, 0, 5)
put(done, "care_before", whole(84, 517, 6.51, 0, 32, skew=1.1))
put(control, "care_before", whole(85, 266, 2.05, 0, 12))
# Tables 4.4 and 4.5
ones(done, "abuse_t1", 33, 83)
ones(control, "abuse_t1", 26, 81)
ones(done, "abuse_t3", 21)
ones(control, "abuse_t3", 19, 69)
put(done, "arij_t3", scattered(84, 83, classes(83, 348, 1.315, 1.325)))
put(control, "arij_t3", scattered(85, 69, classes(69, 262, 1.545, 1.555)))


def items(some, field, n, total, sd):
    """Scores of 24 items of yes and no."""
    put(some, field, scattered(len(some), n, whole(n, total, sd, 0, 24)))


items(done, "capi_t1", 64, 290, 4.06)
items(control, "capi_t1", 70, 315, 3.64)
items(done, "capi_t3", 58, 185, 3.37)
items(control, "capi_t3", 65, 267, 3.35)


def answers(field, alpha):
    """Which items are yes, so that Cronbach's alpha over both groups is this."""
    some = [f for f in done + control if f[field] != ""]
    totals = [f[field] for f in some]
    chosen = []
    for t in totals:
        order = sorted(range(24), key=lambda i: -R.random() * 2.5 / (i + 1.5))
        chosen.append(set(order[:t]))
    n = len(some)

    def value():
        p = [sum(i in c for c in chosen) / n for i in range(24)]
        return 24 / 23 * (1 - sum(q * (1 - q) for q in p) * n / (n - 1) / spread(totals) ** 2)

    for _ in range(20000):
        now = value()
        if abs(now - alpha) < .001:
            break
        c = R.choice(chosen)
        if not 0 < len(c) < 24:
            continue
        out, into = R.choice(sorted(c)), R.choice(sorted(set(range(24)) - c))
        c.remove(out), c.add(into)
        if abs(value() - alpha) >= abs(now - alpha):
            c.remove(into), c.add(out)
    else:
        raise SystemExit("no such alpha")
    for f, c in zip(some, chosen):
        f[field] = "".join("1" if i in c else "0" for i in range(24))


answers("capi_t1", .84)
answers("capi_t3", .83)

# Placements. Out of home at T1: 35 and 25; of those came home 8 and 9, one moved; newly placed 4 and 3.
put(done, "placed", pick({"moved": 1, "home": 8, "stays": 26, "new:network": 2, "new:agency_foster": 1, "new:residential": 1}, 84))
put(control, "placed", pick({"home": 9, "stays": 16, "new:residential": 3}, 85))

# Use of care and costs, by the prices of the sample.
index, prices = {}, {}
for line in open(sys.argv[1]):
    if line.startswith("index:"):
        index = {int(y): Decimal(v) for y, v in re.findall(r"(\d{4}): ([\d.]+)", line)}
    m = re.search(r"source: (\S+), mode: (\S+), professional: (\S+), euro: ([\d.]+), year: (\d+), domain: (\w+)", line)
    if m:
        source, mode, who, euro, year, domain = m.groups()
        prices.setdefault(source, []).append((Decimal(euro) * index[int(year)], mode.strip('"'), who.strip('"')))
cheap = {s: min(p) for s, p in prices.items()}
DAY, TABLET = cheap["foster_care"][0], cheap["medicine_tablet"][0]


def uses(kinds, contacts):
    """Contacts shared out over so many kinds of care: source contacts mode professional."""
    rows = [[SOURCES[i], 0] for i in ([0] + R.sample(range(1, 15), kinds - 1))] if kinds else []
    for c in range(contacts):
        rows[c % len(rows) if c < len(rows) else 0][1] += 1
    return rows


def priced(rows):
    return sum((cheap[s][0] * c for s, c in rows), Decimal(0))


def care(some, wave, kinds, contacts, costs):
    """kinds (n, total, sd), contacts (n, total, sd), costs (n, mean, sd): the last n of those before are the ones of the next."""
    some = R.sample(some, kinds[0])
    k = sorted(whole(kinds[0], kinds[1], kinds[2], 1, 11))
    c = sorted(whole(contacts[0], contacts[1], contacts[2], 0, 120, skew=1.4))
    priceless = kinds[0] - costs[0] - (kinds[0] - contacts[0])
    some_contact = [v for v in c if v][:priceless]  # who used something without a price had contact with it
    for v in some_contact:
        c.remove(v)
    c = some_contact + c
    k = k[:1] * (kinds[0] - contacts[0]) + k[1:] if kinds[0] > contacts[0] else k
    dealt = []
    unknown = kinds[0] - contacts[0]
    for i, family in enumerate(some):
        family["kinds"] = k[i]
        if i < unknown:
            dealt.append([[SOURCES[j], None] for j in range(k[i])])
        else:
            dealt.append(uses(k[i], c[i - unknown]))
    n, mean, sd = costs
    known = list(range(kinds[0] - n, kinds[0]))
    bases = {i: priced(dealt[i]) + (PRICE[some[i]["form"]] if wave == "t3" and "form" in some[i] else 0) for i in known}
    aim = sd
    for _ in range(40):
        paid = {}
        wanted = targets([float(bases[i]) for i in known], mean, aim)
        total, off = Decimal(0), Decimal(0)
        for order, i in enumerate(known):
            rest = Decimal(str(wanted[order])) - bases[i] - off  # what was rounded away before is made up for
            if order == len(known) - 1:
                rest = Decimal(str(mean)) * n - total - bases[i]
            days = int(rest // DAY) if rest > 200 else 0
            tablets = int(round((rest - days * DAY) / TABLET))
            assert tablets >= 0 and days < 10000 and tablets < 10000, (rest, days, tablets)
            paid[i] = bases[i] + days * DAY + tablets * TABLET
            total += paid[i]
            off = days * DAY + tablets * TABLET - rest
            paid[i] = (paid[i], days, tablets)
        got = spread([float(cost) for cost, _, _ in paid.values()])
        if abs(got - sd) < .0045:
            break
        aim += sd - got
    else:
        raise SystemExit("no such costs: %s" % sd)
    for i, (_, days, tablets) in paid.items():
        if days:
            dealt[i].append(["foster_care", days])
        if tablets:
            dealt[i].append(["medicine_tablet", tablets])
    for i, family in enumerate(some):
        cells = []
        for source, count in dealt[i]:
            price, mode, who = cheap[source]
            if i not in known and i >= unknown and source == "gp":
                mode, who = "phone", "doctor"  # has no price: costs are not recorded
            cells.append("%s %s %s %s" % (source, "-" if count is None else count, mode or "-", who or "-"))
        family["care_" + wave] = ";".join(cells)
    return some


PRICE = {"ek_c": Decimal(4000), "fnb_separate": Decimal(2460), "fnb_protector": Decimal(0), "verve": Decimal(0), "sos": Decimal(0)}


def targets(bases, mean, sd):
    """Costs of at least the bases with this mean and SD."""
    n = len(bases)
    values = [b + 5 for b in bases]
    order = sorted(range(n), key=lambda i: bases[i])
    room = mean * n - sum(values)
    assert room > 0, (mean, sum(values) / n)
    tail = order[-max(3, n // 8):]
    weights = [0.0] * n
    best = None
    for share in [x / 200 for x in range(1, 200)]:
        for m in range(1, n // 2):
            few = order[-m:]
            trial = [v + room * (1 - share) / n for v in values]
            for i in few:
                trial[i] += room * share / m
            got = spread(trial)
            if best is None or abs(got - sd) < best[0]:
                best = (abs(got - sd), trial, share, m)
    trial = best[1]
    for _ in range(400000):
        got = spread(trial)
        if abs(got - sd) < .003:
            return trial
        i, j = R.sample(range(n), 2)
        by = R.choice([.02, .1, .5, 1, 5, 20, 100])
        if trial[j] - by < values[j]:
            continue
        trial[i] += by
        trial[j] -= by
        if abs(spread(trial) - sd) > abs(got - sd):
            trial[i] -= by
            trial[j] += by
    raise SystemExit("no such costs: %s %s, stuck at %.3f" % (mean, sd, spread(trial)))


def legal(some, wave, n, mean, sd):
    """Costs of the law for so many of these families, in fees of a euro and of a cent."""
    wanted = targets([0.0] * n, mean, sd)
    R.shuffle(wanted)
    total = Decimal(0)
    for order, (family, euro) in enumerate(zip(some[:n], wanted)):
        cost = Decimal(str(round(euro, 2)))
        if order == n - 1:
            cost = (Decimal(str(mean)) * n - total).quantize(Decimal("0.01"))
        total += cost
        cells = [family["care_" + wave]] if family.get("care_" + wave) else []
        cells.append("legal_fee %d - -" % int(cost))
        if cost % 1:
            cells.append("legal_cent %d - -" % int(cost % 1 * 100))
        family["care_" + wave] = ";".join(cells)


for wave, some, kinds, contacts, costs, law in (
        ("t1", done, (48, 155, 1.26), (48, 554, 11.62), (47, 4345.23, 8616.75), (44, 315.11, 387.15)),
        ("t1", control, (63, 189, 1.39), (62, 721, 15.91), (60, 3714.84, 8329.53), (58, 319.17, 457.59)),
        ("t3", done, (37, 96, .76), (37, 289, 9.97), (37, 3960.64, 3225.16), (35, 428.81, 1512.68)),
        ("t3", control, (45, 117, .939), (44, 418, 18.02), (44, 1326.14, 1510.30), (50, 210.96, 467.22))):
    answered = care(some, wave, kinds, contacts, costs)
    more = [f for f in some if f not in answered] if law[0] > len(answered) else []
    legal(answered + more, wave, *law)

# Refusers: ethnicity of 354 (chi-square near 1.01 beside 103 of 294), composition of 356 (near 2.17 beside 70 of 294).


def chi2(a, b, c, d):
    n = a + b + c + d
    return n * (a * d - b * c) ** 2 / ((a + b) * (c + d) * (a + c) * (b + d))


best = min(range(80, 180), key=lambda k: abs(chi2(103, 191, k, 354 - k) - 1.01))
ones(refused, "other", best, 354)
best = min(range(85, 200), key=lambda k: abs(chi2(70, 224, k, 356 - k) - 2.17))
ones(refused, "together", best, 356)
# Who gave no questionnaire: 20 unable, 4 without a parent, 4 by language, 11 who declined later.
put(stopped, "inactive", pick({"unable": 20, "no_parent": 4, "language": 4, "declined_later": 11}, 121))

FIELDS = ("group form begun weeks other together mid days conflict referral low support care_before abuse_t1 abuse_t3 arij_t1 arij_t3 "
          "capi_t1 capi_t3 placed care_t1 care_t3 inactive").split()
out = csv.writer(sys.stdout, lineterminator="\n")
out.writerow(FIELDS)
for family in families:
    out.writerow([family.get(field, "") for field in FIELDS])
