"""Writes an invented table of effects: python3 meta.py HOW_MANY EFFECTS_A_SAMPLE"""
import random
import sys

effects, each = int(sys.argv[1]), int(sys.argv[2])
random.seed(2016)
print("study,sample,outcome,given,d,se,n_experimental,n_control,favourable,kind,timing,year")
sample = done = 0
while done < effects:
    sample += 1
    between = random.gauss(0.1, 0.2)
    size = random.randint(20, 400)
    timing = random.choice(["prospective", "retrospective"])
    year = random.randint(1995, 2020)
    for _ in range(min(effects - done, random.randint(1, 2 * each - 1))):
        done += 1
        error = (2 / size + 0.01) ** 0.5
        d = between + (random.gauss(0, 0.15) if each > 1 else 0) + random.gauss(0, error)
        print(f"study {sample},s{sample},reports,d,{d:.6f},{error:.6f},{size},{size},higher,effect,{timing},{year}")
