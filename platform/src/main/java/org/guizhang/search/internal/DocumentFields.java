package org.guizhang.search.internal;

import java.util.List;
import java.util.function.Function;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.guizhang.search.SearchDocument;
import org.guizhang.search.internal.text.ChineseText;
import org.guizhang.search.internal.text.EnglishText;
import org.guizhang.search.internal.text.PinyinText;
import org.guizhang.search.internal.text.TermOccurrence;
import org.guizhang.shared.Text;

/**
 * What can be found, as fields of the index: those that are asked, and those that a hit is shown by. Each way to read a text
 * has a field: Chinese, English, pinyin and its initials; the parts of a document are positions in it ({@link Part}).
 */
final class DocumentFields {
    /** Goes up with every change of fields, terms or tables: an index that was made otherwise has to be built anew. */
    static final int VERSION = 3;

    static final String ZH = "zh";
    static final String EN = "en";
    static final String PINYIN = "pinyin";
    static final String INITIALS = "initials";
    static final String NUMBER = "number";
    static final String LENGTHS = "lengths";

    /** Of titles and ways to ask, a length of 1 is this much of a byte; of bodies, {@link #BODY_STEP} of theirs are one. */
    static final int SENTENCE_STEPS = 4;

    static final int BODY_STEP = 8;

    private static final FieldType TERMS = new FieldType();

    static {
        TERMS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        TERMS.setOmitNorms(true);
        TERMS.setTokenized(true);
        TERMS.freeze();
    }

    /** In the place of a length that nobody asks for: what a kind counts, in so many parts of one. */
    static final int KIND = Part.CONTEXT;

    static final float KIND_STEPS = 200f;

    private final SearchDocument source;
    private final PartTerms chinese = new PartTerms();
    private final PartTerms english = new PartTerms();
    private final PartTerms pinyin = new PartTerms();
    private final PartTerms initials = new PartTerms();
    private final byte[] lengths = new byte[Part.ALL];
    private final Document row = new Document();

    private DocumentFields(SearchDocument source) {
        this.source = source;
    }

    /** A row of the index for a document of a subject; {@code kind} names its source. */
    static Document of(String kind, String subject, SearchDocument source) {
        var fields = new DocumentFields(source);
        fields.shown(kind, subject);
        fields.asked();
        return fields.row;
    }

    private void shown(String kind, String subject) {
        row.add(new StringField("subject", kind + "/" + subject, Field.Store.YES));
        row.add(new StoredField("key", source.key()));
        row.add(new StoredField("guard", source.guard()));
        row.add(new LongPoint("from", source.from().toEpochMilli()));
        row.add(new LongPoint(
                "until",
                source.until() == null ? Long.MAX_VALUE : source.until().toEpochMilli()));
        stored("title", source.title());
        stored("body", source.body());
        stored("context", source.context());
        source.asked().zh().forEach(way -> row.add(new StoredField("asked.zh", way)));
        source.asked().en().forEach(way -> row.add(new StoredField("asked.english", way)));
    }

    private void asked() {
        zh(Part.TITLE_ZH, ClauseNumbers.without(source.title().zh()));
        en(Part.TITLE_EN, ClauseNumbers.without(source.title().en()));
        zh(Part.CONTEXT, source.context().zh());
        en(Part.CONTEXT, source.context().en());
        zh(Part.RELATED, source.related().zh());
        en(Part.RELATED, source.related().en());
        zh(Part.BODY_ZH, source.body().zh());
        en(Part.BODY_EN, source.body().en());
        each(source.asked().zh(), false);
        each(source.asked().en(), true);
        row.add(new Field(ZH, chinese.stream(), TERMS));
        row.add(new Field(EN, english.stream(), TERMS));
        row.add(new Field(PINYIN, pinyin.stream(), TERMS));
        row.add(new Field(INITIALS, initials.stream(), TERMS));
        lengths[KIND] = (byte) Math.round(KIND_STEPS * kind(source.kind()));
        row.add(new BinaryDocValuesField(LENGTHS, new BytesRef(lengths)));
        ClauseNumbers.of(source.number()).forEach(number -> row.add(new StringField(NUMBER, number, Field.Store.NO)));
        row.add(new StoredField("numbered", source.number()));
    }

    /** A rule answers before what carries it out, and that before the time it has to be done in: those say the same words. */
    private static float kind(String kind) {
        return switch (kind) {
            case "deadline" -> 0.8f;
            case "form", "phrase" -> 0.9f;
            case "checklist" -> 0.94f;
            default -> 1f;
        };
    }

    private void each(List<String> ways, boolean inEnglish) {
        for (int way = 0; way < ways.size(); way++) {
            var part = Part.way(inEnglish, way);
            if (inEnglish) {
                en(part, ways.get(way));
            } else {
                zh(part, ways.get(way));
            }
        }
    }

    private void zh(int part, String text) {
        add(chinese, part, text, ChineseText::terms);
        pinyin.add(part, PinyinText.terms(text));
        if (part == Part.TITLE_ZH || part == Part.BODY_ZH || part == Part.RELATED) {
            initials.add(part, PinyinText.initials(text));
        }
    }

    private void en(int part, String text) {
        add(english, part, text, EnglishText::terms);
    }

    private void add(PartTerms field, int part, String text, Function<String, List<TermOccurrence>> read) {
        var terms = read.apply(text);
        field.add(part, terms);
        var length = PartTerms.length(terms);
        var steps = part == Part.BODY_ZH || part == Part.BODY_EN ? length / BODY_STEP : length * SENTENCE_STEPS;
        // Ways above the number of parts share the last one.
        var before = part < Part.WAYS_ZH ? 0 : Byte.toUnsignedInt(lengths[part]);
        lengths[part] = (byte) Math.min(255, before + Math.round(steps));
    }

    private void stored(String field, Text text) {
        row.add(new StoredField(field + ".zh", text.zh()));
        row.add(new StoredField(field + ".english", text.en()));
    }
}
