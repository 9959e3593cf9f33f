"""Prints the median of each workload and engine, and how they compare with the first engine."""

import statistics
import sys


def main():
    rows = {}
    engines = []
    with open(sys.argv[1], encoding="utf-8") as file:
        for line in file:
            cells = line.rstrip("\n").split("\t")
            if len(cells) < 3:
                continue
            workload, engine, micros = cells[:3]
            if engine not in engines:
                engines.append(engine)
            rows.setdefault(workload, {}).setdefault(engine, []).append(float(micros))
    for workload, by_engine in rows.items():
        medians = {engine: statistics.median(times) for engine, times in by_engine.items()}
        first = medians.get(engines[0])
        for engine, median in medians.items():
            spread = f"{min(by_engine[engine]):.1f}..{max(by_engine[engine]):.1f}"
            ratio = f"{median / first:.2f}" if first else "-"
            print(f"{workload}\t{engine}\t{median:.1f} us\t{spread}\tratio {ratio}")


main()
