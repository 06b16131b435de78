package org.guizhang.search.internal;

import com.ibm.icu.text.Transliterator;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.icu.ICUTransformFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * How text becomes terms. Chinese goes into two fields: overlapping pairs of characters find every wording (smartcn
 * splits trade words such as 收银员), dictionary words rank the precise ones higher. Both fold width, case and
 * traditional characters.
 */
final class Analyzers {
    static final String ZH_PAIRS = ".pairs";
    static final String ZH_WORDS = ".words";
    static final String EN = ".en";

    private static final Transliterator SIMPLIFY = Transliterator.getInstance("Traditional-Simplified");

    private Analyzers() {}

    static Analyzer indexing() {
        return wrap(new Pairs(true));
    }

    static Analyzer asking() {
        return wrap(new Pairs(false));
    }

    /** Folds traditional characters in a question, for the field whose tokenizer knows simplified ones only. */
    static String simplify(String text) {
        synchronized (SIMPLIFY) {
            return SIMPLIFY.transliterate(text);
        }
    }

    private static Analyzer wrap(Analyzer pairs) {
        var words = new SmartChineseAnalyzer();
        var english = new EnglishAnalyzer();
        return new PerFieldAnalyzerWrapper(
                new KeywordAnalyzer(),
                Map.of(
                        "title" + ZH_PAIRS, pairs,
                        "body" + ZH_PAIRS, pairs,
                        "title" + ZH_WORDS, words,
                        "body" + ZH_WORDS, words,
                        "title" + EN, english,
                        "body" + EN, english));
    }

    /** Pairs of neighbouring characters; when indexing also single ones, for questions of one character. */
    private static final class Pairs extends Analyzer {
        private final boolean singles;

        Pairs(boolean singles) {
            this.singles = singles;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var tokenizer = new StandardTokenizer();
            TokenStream stream = new LowerCaseFilter(new CJKWidthFilter(tokenizer));
            stream = new ICUTransformFilter(stream, SIMPLIFY);
            stream = new CJKBigramFilter(
                    stream,
                    CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL,
                    singles);
            return new TokenStreamComponents(tokenizer, stream);
        }

        @Override
        protected TokenStream normalize(String field, TokenStream in) {
            return new LowerCaseFilter(new CJKWidthFilter(in));
        }
    }
}
