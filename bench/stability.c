// The sweeps of src/stability in C, one thread: the measure for bench/stability.ts, which compiles, runs and checks it.
//
//     cc -O3 -march=native -o stability bench/stability.c && ./stability FILE
//
// FILE: int32 options, decision makers; per decision maker uint32 up and down masks (up: options it may take up); per decision
// maker 2^options int32 payoffs by code, higher is better, negative where infeasible. Prints, per concept, how many states are
// stable for each decision maker, and the seconds that solving took.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { LINE_BITS = 3, LINE = 1 << LINE_BITS, WIDEST_PACKED = 1 << 10, NEVER = INT32_MAX };
typedef struct { int32_t a, b; } Pair;

static uint32_t options, decisionMakers, codes;
static uint32_t up[16], down[16];
static int32_t *payoffs[16], *values;
static uint32_t *order[16], *stamps;
static Pair *pairs;
static int allFeasible = 1;

static int32_t highest(int32_t a, int32_t b) { return a > b ? a : b; }
static int32_t lowest(int32_t a, int32_t b) { return a < b ? a : b; }

#define SPREAD(name, better)                                                                        \
  static void name##Across(int32_t *v, uint32_t size, uint32_t stride, int isUp, int isDown) {      \
    for (uint32_t start = 0; start < size; start += 2 * stride) {                                   \
      int32_t *restrict low = v + start, *restrict high = v + start + stride;                       \
      if (isUp && isDown)                                                                           \
        for (uint32_t k = 0; k < stride; k++) low[k] = high[k] = better(low[k], high[k]);           \
      else if (isUp)                                                                                \
        for (uint32_t k = 0; k < stride; k++) low[k] = better(low[k], high[k]);                     \
      else                                                                                          \
        for (uint32_t k = 0; k < stride; k++) high[k] = better(low[k], high[k]);                    \
    }                                                                                               \
  }                                                                                                 \
  static void name(int32_t *v, uint32_t u, uint32_t d) {                                            \
    uint32_t tile = codes < 1 << 14 ? codes : 1 << 14;                                              \
    for (uint32_t start = 0; start < codes; start += tile)                                          \
      for (uint32_t bit = 1; bit < tile; bit <<= 1)                                                 \
        if ((u | d) & bit) name##Across(v + start, tile, bit, (u & bit) != 0, (d & bit) != 0);      \
    for (uint32_t bit = tile; bit < codes; bit <<= 1)                                               \
      if ((u | d) & bit) name##Across(v, codes, bit, (u & bit) != 0, (d & bit) != 0);               \
  }
SPREAD(spreadHighest, highest)
SPREAD(spreadLowest, lowest)

static int64_t shutInfeasible(const int32_t *restrict p) {
  int64_t sum = 0;
  for (uint32_t s = 0; s < codes; s++) {
    values[s] = p[s] < 0 ? NEVER : values[s];
    sum += values[s];
  }
  return sum;
}

static void closeByMoves(uint32_t i) {
  if (allFeasible) {
    uint32_t u = 0, d = 0;
    for (uint32_t j = 0; j < decisionMakers; j++)
      if (j != i) u |= up[j], d |= down[j];
    spreadLowest(values, u, d);
    return;
  }
  int64_t sum = shutInfeasible(payoffs[i]);
  for (int64_t before = -1; sum != before;) {
    before = sum;
    for (uint32_t j = 0; j < decisionMakers; j++) {
      if (j == i) continue;
      spreadLowest(values, up[j], down[j]);
      sum = shutInfeasible(payoffs[i]);
    }
  }
}

static uint32_t deposit(uint32_t index, uint32_t mask) {
  uint32_t code = 0;
  for (uint32_t rest = mask; rest; rest &= rest - 1, index >>= 1)
    if (index & 1) code |= rest & -rest;
  return code;
}

typedef struct {
  uint32_t own, members, ownLines, lines, beside, lineMask;
  int packed;
  uint32_t *offsets;
} Blocks;

static Blocks blocksOf(uint32_t own) {
  Blocks b = {.own = own, .members = 1u << __builtin_popcount(own), .ownLines = own >> LINE_BITS};
  b.lines = 1u << __builtin_popcount(b.ownLines);
  b.packed = b.lines <= WIDEST_PACKED;
  b.beside = ~own & (LINE - 1);
  b.lineMask = (codes >> LINE_BITS) - 1;
  b.offsets = malloc(4 * (size_t)b.members);
  uint32_t inLine = __builtin_popcount(own & (LINE - 1));
  for (uint32_t m = 0; m < b.members; m++) {
    uint32_t code = deposit(m, own);
    b.offsets[m] = b.packed ? (m >> inLine << LINE_BITS) | (code & (LINE - 1)) : code;
  }
  return b;
}

#define EACH_LINE(line, b) (uint32_t line = 0, isOver = 0; !isOver; line = ((line | ~(b).ownLines) + 1) & (b).ownLines, isOver = !line)
#define NEXT(x, fixed, mask) ((((x) | (fixed) | ~(mask)) + 1) & ~(fixed) & (mask))

static int byKey(const void *x, const void *y) {
  uint64_t a = *(const uint64_t *)x, b = *(const uint64_t *)y;
  return a < b ? 1 : a > b ? -1 : 0;
}

static void sortBlocks(uint32_t j) {
  Blocks b = blocksOf(up[j] | down[j]);
  int32_t *keys = malloc(4 * (size_t)b.members);
  uint64_t *entries = malloc(8 * (size_t)b.members);
  uint32_t *equals = malloc(4 * (size_t)b.members);
  uint32_t *out = order[j];
  uint32_t base = 0;
  do {
    uint32_t side = 0;
    do {
      for (uint32_t m = 0; m < b.members; m++) keys[m] = payoffs[j][(base << LINE_BITS) + side + deposit(m, b.own)];
      if (b.members <= 64) {
        memset(equals, 0, 4 * b.members);
        for (uint32_t m = 0; m < b.members; m++) {
          uint32_t above = 0;
          for (uint32_t k = 0; k < b.members; k++) above += keys[k] > keys[m];
          out[above + equals[above]] = m | (equals[above] ? 0 : 1u << 31);
          equals[above]++;
        }
      } else {
        for (uint32_t m = 0; m < b.members; m++) entries[m] = (uint64_t)(uint32_t)(keys[m] + 1) << 32 | m;
        qsort(entries, b.members, 8, byKey);
        for (uint32_t m = 0; m < b.members; m++)
          out[m] = (uint32_t)entries[m] | (m && entries[m] >> 32 == entries[m - 1] >> 32 ? 0 : 1u << 31);
      }
      out += b.members;
      side = NEXT(side, 0, b.beside);
    } while (side);
    base = NEXT(base, b.ownLines, b.lineMask);
  } while (base);
  free(keys), free(entries), free(equals), free(b.offsets);
}

static uint32_t improveBlock(Pair *first, const uint32_t *offsets, const uint32_t *entries, uint32_t members) {
  Pair above = {NEVER, NEVER}, sofar = above;
  uint32_t changed = 0;
  for (uint32_t k = 0; k < members; k++) {
    if (entries[k] >> 31) above = sofar;
    Pair *at = first + offsets[entries[k] & 0x7fffffff];
    Pair v = *at, low = {lowest(v.a, above.a), lowest(v.b, above.b)};
    *at = low;
    sofar = (Pair){lowest(sofar.a, v.a), lowest(sofar.b, v.b)};
    changed |= (v.a ^ low.a) | (v.b ^ low.b);
  }
  return changed;
}

static uint32_t improveOneWay(Pair *first, const uint32_t *offsets, const uint32_t *entries, uint32_t members,
                              const uint32_t *patternOf, uint32_t oneWay, Pair *low) {
  uint32_t patterns = 1u << oneWay, lowerHalf = (1u << (oneWay >> 1)) - 1, upperHalf = (patterns - 1) & ~lowerHalf;
  uint32_t changed = 0;
  for (uint32_t p = 0; p < patterns; p++) low[p] = (Pair){NEVER, NEVER};
  for (uint32_t place = 0; place < members;) {
    uint32_t end = place;
    do {
      uint32_t m = entries[end] & 0x7fffffff, pattern = patternOf[m], missing = upperHalf & ~pattern;
      Pair *at = first + offsets[m], v = *at;
      for (uint32_t more = missing;; more = (more - 1) & missing) {
        at->a = lowest(at->a, low[pattern | more].a), at->b = lowest(at->b, low[pattern | more].b);
        if (!more) break;
      }
      changed |= (v.a ^ at->a) | (v.b ^ at->b);
      end++;
    } while (end < members && !(entries[end] >> 31));
    for (; place < end; place++) {
      uint32_t m = entries[place] & 0x7fffffff, pattern = patternOf[m], taken = lowerHalf & pattern;
      Pair v = first[offsets[m]];
      for (uint32_t fewer = taken;; fewer = (fewer - 1) & taken) {
        Pair *at = low + ((pattern & upperHalf) | fewer);
        at->a = lowest(at->a, v.a), at->b = lowest(at->b, v.b);
        if (!fewer) break;
      }
    }
  }
  return changed;
}

static int improve(uint32_t j, uint32_t since, uint32_t now) {
  Blocks b = blocksOf(up[j] | down[j]);
  uint32_t oneWayMask = up[j] ^ down[j], oneWay = __builtin_popcount(oneWayMask);
  uint32_t *patternOf = calloc(b.members, 4);
  for (uint32_t m = 0; m < b.members; m++) {
    uint32_t place = 0, code = deposit(m, b.own) ^ ~up[j];
    for (uint32_t rest = oneWayMask; rest; rest &= rest - 1, place++)
      if (code & rest & -rest) patternOf[m] |= 1u << place;
  }
  Pair *low = malloc(sizeof(Pair) << oneWay);
  Pair *copies = malloc(b.packed ? sizeof(Pair) * LINE * b.lines : 1);
  const uint32_t *entries = order[j];
  int isChanged = 0;
  uint32_t base = 0;
  do {
    int isDue = 0;
    for EACH_LINE (line, b) {
      if (stamps[base | line] >= since) {
        isDue = 1;
        break;
      }
    }
    if (isDue) {
      Pair *home = pairs + ((size_t)base << LINE_BITS), *from = home, *copy = copies;
      if (b.packed) {
        for EACH_LINE (line, b) memcpy(copy, home + ((size_t)line << LINE_BITS), sizeof(Pair) * LINE), copy += LINE;
        from = copies;
      }
      uint32_t side = 0, changed = 0;
      const uint32_t *at = entries;
      do {
        changed |= oneWay ? improveOneWay(from + side, b.offsets, at, b.members, patternOf, oneWay, low)
                          : improveBlock(from + side, b.offsets, at, b.members);
        at += b.members;
        side = NEXT(side, 0, b.beside);
      } while (side);
      if (changed) {
        isChanged = 1;
        copy = copies;
        for EACH_LINE (line, b) {
          Pair *to = home + ((size_t)line << LINE_BITS);
          if (!b.packed) stamps[base | line] = now;
          else if (memcmp(to, copy, sizeof(Pair) * LINE)) memcpy(to, copy, sizeof(Pair) * LINE), stamps[base | line] = now;
          copy += LINE;
        }
      }
    }
    entries += (size_t)b.members << __builtin_popcount(b.beside);
    base = NEXT(base, b.ownLines, b.lineMask);
  } while (base);
  free(patternOf), free(low), free(copies), free(b.offsets);
  return isChanged;
}

static void closeByImprovements(uint32_t i) {
  uint32_t next[16], step = 1, quiet = 0;
  for (uint32_t k = 0; k < codes >> LINE_BITS; k++) stamps[k] = 1;
  for (uint32_t j = 0; j < decisionMakers; j++) next[j] = 1;
  for (uint32_t j = 0; quiet < decisionMakers - 1; j = (j + 1) % decisionMakers) {
    if (j == i) continue;
    step++;
    quiet = improve(j, next[j], step) ? 1 : quiet + 1;
    next[j] = step + 1;
  }
}

static uint32_t markStable(uint32_t i) {
  static uint8_t *marks;
  const int32_t *p = payoffs[i];
  uint32_t count = 0;
  if (!marks) marks = malloc(codes / 8);
  for (uint32_t s = 0; s < codes; s += 8) {
    uint8_t eight = 0;
    for (uint32_t k = 0; k < 8; k++) eight |= (uint8_t)((p[s + k] >= 0 && values[s + k] <= p[s + k]) << k);
    marks[s >> 3] = eight;
    count += (uint32_t)__builtin_popcount(eight);
  }
  return count;
}

static uint32_t finish(uint32_t i) {
  for (uint32_t s = 0; s < codes; s++) values[s] = lowest(values[s], payoffs[i][s]);
  spreadHighest(values, up[i], down[i]);
  return markStable(i);
}

static void *need(size_t bytes) {
  void *p = aligned_alloc(64, (bytes + 63) & ~(size_t)63);
  if (!p) exit(3);
  memset(p, 0, bytes);
  return p;
}

int main(int count, char **arguments) {
  FILE *file = count > 1 ? fopen(arguments[1], "rb") : NULL;
  if (!file || fread(&options, 4, 1, file) != 1 || fread(&decisionMakers, 4, 1, file) != 1) return 2;
  codes = 1u << options;
  for (uint32_t i = 0; i < decisionMakers; i++)
    if (fread(up + i, 4, 1, file) != 1 || fread(down + i, 4, 1, file) != 1) return 2;
  for (uint32_t i = 0; i < decisionMakers; i++) {
    payoffs[i] = need(4 * (size_t)codes);
    order[i] = need(4 * (size_t)codes);
    if (fread(payoffs[i], 4, codes, file) != codes) return 2;
    for (uint32_t s = 0; s < codes; s++) allFeasible &= payoffs[i][s] >= 0;
  }
  values = need(4 * (size_t)codes);
  pairs = need(8 * (size_t)codes);
  stamps = need(codes / 2);

  struct timespec begun, ended;
  uint32_t stable[5][16];
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &begun);
  for (uint32_t j = 0; j < decisionMakers; j++) sortBlocks(j);
  for (uint32_t i = 0; i < decisionMakers; i++) {
    memcpy(values, payoffs[i], 4 * (size_t)codes);
    spreadHighest(values, up[i], down[i]);
    stable[0][i] = markStable(i);
    for (uint32_t s = 0; s < codes; s++)
      pairs[s] = payoffs[i][s] < 0 ? (Pair){NEVER, NEVER} : (Pair){payoffs[i][s], values[s]};
    closeByMoves(i);
    stable[2][i] = finish(i);
    memcpy(values, payoffs[i], 4 * (size_t)codes);
    closeByMoves(i);
    stable[1][i] = finish(i);
    closeByImprovements(i);
    for (uint32_t s = 0; s < codes; s++) values[s] = pairs[s].a;
    stable[3][i] = finish(i);
    for (uint32_t s = 0; s < codes; s++) values[s] = pairs[s].b;
    stable[4][i] = finish(i);
  }
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &ended);

  const char *concepts[] = {"nash", "gmr", "smr", "seq", "sseq"};
  for (int c = 0; c < 5; c++) {
    printf("%s", concepts[c]);
    for (uint32_t i = 0; i < decisionMakers; i++) printf(" %u", stable[c][i]);
    printf("\n");
  }
  printf("seconds %.4f\n", (double)(ended.tv_sec - begun.tv_sec) + 1e-9 * (double)(ended.tv_nsec - begun.tv_nsec));
  return 0;
}
