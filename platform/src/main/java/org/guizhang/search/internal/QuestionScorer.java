package org.guizhang.search.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** Goes through the documents that have any of the words, and weighs them. */
final class QuestionScorer extends Scorer {
    /** A body of this length is neither long nor short; in the length of its terms. */
    private static final float USUAL_BODY = 80f;

    /** Power of the share of a question that a body says: nearly all of it is a quotation, less is chance. */
    private static final int QUOTED = 8;

    /** What a word that a body says once lacks beside one that it says often. */
    private static final float ONCE = 0.15f;

    private final List<QuestionUnit> units;
    private final Weights weights;
    private final float boost;
    private final float whole;
    private final PostingsEnum[] postings;
    /** By unit and variant: places in {@link #postings}; null where a segment lacks one of the terms. */
    private final int[][][] places;

    private final long[] parts;
    private final int[] often;
    private final BinaryDocValues lengths;
    private final DocIdSetIterator union;

    private final float[] covered = new float[Part.ALL];
    private final float[] matched = new float[Part.ALL];

    QuestionScorer(
            Weight weight,
            LeafReader reader,
            List<QuestionUnit> units,
            Map<Term, PostingsEnum> terms,
            Weights weights,
            float boost)
            throws IOException {
        super(weight);
        this.units = units;
        this.weights = weights;
        this.boost = boost;
        this.postings = terms.values().toArray(PostingsEnum[]::new);
        this.union = new PostingsUnion(postings);
        this.parts = new long[postings.length];
        this.often = new int[postings.length];
        this.lengths = DocValues.getBinary(reader, DocumentFields.LENGTHS);
        var order = List.copyOf(terms.keySet());
        this.places = units.stream()
                .map(unit -> unit.variants().stream()
                        .map(variant -> variant.terms().stream()
                                .mapToInt(order::indexOf)
                                .toArray())
                        .toArray(int[][]::new))
                .toArray(int[][][]::new);
        float sum = 0;
        for (var unit : units) {
            sum += unit.weight();
        }
        this.whole = Math.max(sum, Float.MIN_NORMAL);
    }

    @Override
    public int docID() {
        return union.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
        return union;
    }

    @Override
    public float getMaxScore(int upTo) {
        return Float.POSITIVE_INFINITY;
    }

    @Override
    public float score() throws IOException {
        read();
        lengths.advanceExact(docID());
        var length = lengths.binaryValue();
        Arrays.fill(covered, 0);
        Arrays.fill(matched, 0);
        float cover = 0;
        for (int at = 0; at < places.length; at++) {
            cover += unit(at, length.bytes, length.offset);
        }
        float title = 0;
        float way = 0;
        float second = 0;
        for (int part = 0; part < Part.ALL; part++) {
            if ((Part.SENTENCES >>> part & 1) != 0 && covered[part] > 0) {
                float asked = covered[part] / whole;
                float like = asked * said(part, length.bytes[length.offset + part] & 0xff);
                if (part < Part.WAYS_ZH) {
                    title = Math.max(title, like);
                } else {
                    like *= (float) Math.sqrt(asked);
                    second = Math.max(second, Math.min(way, like));
                    way = Math.max(way, like);
                }
            }
        }
        float kind = (length.bytes[length.offset + DocumentFields.KIND] & 0xff) / DocumentFields.KIND_STEPS;
        float said = Math.max(covered[Part.BODY_ZH], covered[Part.BODY_EN]) / whole;
        double evidence = Math.pow(cover / whole, weights.cover())
                + weights.title() * title
                + weights.way() * (way + weights.second() * second)
                + Math.pow(said, QUOTED) * weights.quote();
        return boost * (float) Math.sqrt(kind * evidence);
    }

    /** What share of a sentence the question says. */
    private float said(int part, int length) {
        return Math.min(1, matched[part] * DocumentFields.SENTENCE_STEPS / Math.max(1, length));
    }

    /** Where a word stands, the best of it; notes it for the sentences it stands in. */
    private float unit(int at, byte[] length, int offset) {
        var unit = units.get(at);
        float best = 0;
        long seen = 0;
        for (int variant = 0; variant < places[at].length; variant++) {
            long there = ~0L;
            int times = Integer.MAX_VALUE;
            for (int place : places[at][variant]) {
                there &= place < 0 ? 0 : parts[place];
                times = Math.min(times, place < 0 ? 0 : often[place]);
            }
            long fresh = there & ~seen;
            if (fresh == 0) {
                continue;
            }
            seen |= fresh;
            float weight = unit.variants().get(variant).weight();
            best = Math.max(best, weight * place(fresh, times, length, offset));
            for (long rest = fresh & (Part.SENTENCES | Part.BODIES); rest != 0; rest &= rest - 1) {
                int part = Long.numberOfTrailingZeros(rest);
                covered[part] += unit.weight() * weight;
                matched[part] += unit.length();
            }
        }
        return unit.weight() * best;
    }

    /** The best place counts, and of the others a part: what stands in title, text and ways to ask is what it is about. */
    private float place(long there, int times, byte[] length, int offset) {
        float best = (there & Part.TITLES) == 0 ? 0 : 1;
        float sum = best;
        int ways = Long.bitCount(there >>> Part.WAYS_ZH);
        float asked = weights.wayPart() * ways / (ways + 1);
        best = Math.max(best, asked);
        sum += asked;
        for (int part = Part.CONTEXT; part <= Part.BODY_EN; part++) {
            if ((there >>> part & 1) != 0) {
                float here = part == Part.CONTEXT
                        ? weights.context()
                        : part == Part.RELATED ? weights.related() : body(length[offset + part] & 0xff, times);
                best = Math.max(best, here);
                sum += here;
            }
        }
        return best + weights.more() * (sum - best);
    }

    private float body(int length, int times) {
        float size = length * DocumentFields.BODY_STEP / USUAL_BODY;
        return weights.body() * times / (times + ONCE * (1 - weights.length() + weights.length() * size));
    }

    /** In which parts of the document each term stands, and how often in its body. */
    private void read() throws IOException {
        for (int at = 0; at < postings.length; at++) {
            parts[at] = 0;
            often[at] = 0;
            if (postings[at].docID() == docID()) {
                for (int rest = postings[at].freq(); rest > 0; rest--) {
                    int part = postings[at].nextPosition();
                    parts[at] |= 1L << part;
                    often[at] += part == Part.BODY_ZH || part == Part.BODY_EN ? 1 : 0;
                }
            }
        }
    }
}
