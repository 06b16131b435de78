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
        for (int part = 0; part < Part.ALL; part++) {
            if ((Part.SENTENCES >>> part & 1) != 0 && covered[part] > 0) {
                float like = likeness(part, length.bytes[length.offset + part] & 0xff);
                if (part < Part.WAYS_ZH) {
                    title = Math.max(title, like);
                } else {
                    way = Math.max(way, like);
                }
            }
        }
        float kind = (length.bytes[length.offset + DocumentFields.KIND] & 0xff) / DocumentFields.KIND_STEPS;
        float said = Math.max(covered[Part.BODY_ZH], covered[Part.BODY_EN]) / whole;
        return boost
                * kind
                * (cover / whole
                        + weights.title() * title
                        + weights.way() * way
                        + (float) Math.pow(said, QUOTED) * weights.quote());
    }

    /** What share of the question a sentence covers, and what share of the sentence the question. */
    private float likeness(int part, int length) {
        float asked = covered[part] / whole;
        float said = Math.min(1, matched[part] * DocumentFields.SENTENCE_STEPS / Math.max(1, length));
        return (float) (Math.pow(asked, 2 * weights.asked()) * Math.pow(said, 2 * (1 - weights.asked())));
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

    private float place(long there, int times, byte[] length, int offset) {
        if ((there & 3) != 0) {
            return 1;
        }
        float best = (there & Part.SENTENCES) != 0 ? weights.wayPart() : 0;
        if ((there >>> Part.CONTEXT & 1) != 0) {
            best = Math.max(best, weights.context());
        }
        if ((there >>> Part.RELATED & 1) != 0) {
            best = Math.max(best, weights.related());
        }
        for (int body = Part.BODY_ZH; body <= Part.BODY_EN; body++) {
            if ((there >>> body & 1) != 0) {
                float size = (length[offset + body] & 0xff) * DocumentFields.BODY_STEP / USUAL_BODY;
                float much = 0.3f * (1 - weights.length() + weights.length() * size);
                best = Math.max(best, weights.body() * times / (times + much));
            }
        }
        return best;
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
