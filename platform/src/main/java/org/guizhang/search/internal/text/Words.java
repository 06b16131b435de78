package org.guizhang.search.internal.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Where the words of a Chinese text begin, as a dictionary has them. */
public final class Words {
    private static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new HMMChineseTokenizer());
        }
    };

    private Words() {}

    /** The places of a text at which one word ends and the next begins. */
    public static BitSet cuts(String text) {
        var cuts = new BitSet(text.length());
        try (var tokens = ANALYZER.tokenStream("", Folding.fold(text))) {
            var offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                cuts.set(offset.startOffset());
            }
            tokens.end();
            return cuts;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
