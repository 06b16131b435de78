package org.guizhang.search.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "罚五百元 | #500元",
                "罚500块钱 | #500元",
                "罚￥500 | #500元",
                "罚５００元 | #500元",
                "1,000元 | #1000元",
                "一千元 | #1000元",
                "1万元 | #10000元",
                "十五万元 | #150000元",
                "半小时内 | #30分钟",
                "30分钟内 | #30分钟",
                "一个半小时 | #90分钟",
                "两个小时 | #120分钟",
                "半个月 | #15天",
                "两周内 | #14天",
                "3个工作日 | #3天",
                "十五日 | #15天",
                "百分之五 | #5%",
                "5% | #5%",
                "两人到场 | #2人",
                "晚上六点 | #18:00",
                "18：00 | #18:00",
                "18点 | #18:00",
                "下午三点半 | #15:30",
                "早上8点 | #08:00",
                "二〇二六年 | #24312月"
            })
    void oneValueHasOneTermInChinese(String text, String term) {
        assertThat(values(ChineseText.terms(text))).containsExactly(term);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fined 500 yuan | #500元",
                "CNY 1,000 | #1000元",
                "half an hour | #30分钟",
                "within 30 minutes | #30分钟",
                "two hours | #120分钟",
                "three working days | #3天",
                "five percent | #5%",
                "at 6 pm | #18:00",
                "at 6:30 pm | #18:30",
                "by noon | #12:00",
                "twice a day | #2次"
            })
    void theSameInEnglish(String text, String term) {
        assertThat(values(EnglishText.terms(text))).containsExactly(term);
    }

    @ParameterizedTest
    @ValueSource(strings = {"第十二条", "第三章第二条", "统一着装", "一起"})
    void whatIsNoValueHasNone(String text) {
        assertThat(values(ChineseText.terms(text))).isEmpty();
    }

    @Test
    void pairsOfFunctionCharactersAreNoTerms() {
        assertThat(ChineseText.terms("我们可以怎么做吗")).isEmpty();
        assertThat(pairs(ChineseText.terms("现金怎么办"))).containsExactly("现金", "金怎");
    }

    @Test
    void traditionalWideAndCapitalLettersAreFolded() {
        assertThat(Folding.fold("現金ＡＢ１：客戶")).isEqualTo("现金ab1:客户");
        assertThat(pairs(ChineseText.terms("現金"))).containsExactly("现金");
    }

    @Test
    void wordsOfLettersAreStemsInEitherLanguage() {
        assertThat(EnglishText.terms("the deposits of cashiers"))
                .extracting(TermOccurrence::term)
                .containsExactly("deposit", "cashier");
        assertThat(ChineseText.terms("POS机")).extracting(TermOccurrence::term).contains("pos", "机");
    }

    @ParameterizedTest
    @CsvSource({
        "重大, zhong'da",
        "重复, chong'fu",
        "银行, yin'hang",
        "执行, zhi'xing",
        "检查, jian'cha",
        "目的, mu'di",
        "员工, yuan'gong",
        "区域, qu'yu",
        "绿植, lv'zhi",
        "绿植, lu'zhi",
        "会计, kuai'ji",
        "调整, tiao'zheng"
    })
    void charactersHaveAllTheirReadings(String text, String pair) {
        assertThat(PinyinText.terms(text)).extracting(TermOccurrence::term).contains(pair);
    }

    @Test
    void lettersAreSplitIntoSyllables() {
        assertThat(PinyinQuestion.words("jiancha xianjin"))
                .containsExactly(List.of(List.of("jian", "cha")), List.of(List.of("xian", "jin")));
        assertThat(PinyinQuestion.words("strength")).isEmpty();
        assertThat(PinyinQuestion.words("现金")).isEmpty();
        assertThat(PinyinQuestion.cuts("fang", "an")).containsExactly("fan'gan");
    }

    @Test
    void oneSlipIsAllowed() {
        assertThat(PinyinQuestion.words("jianhca").get(0)).contains(List.of("jian", "cha"));
        assertThat(PinyinQuestion.slips("jian", "ca")).contains("jian'cha").doesNotContain("qian'cha");
    }

    private static List<String> values(List<TermOccurrence> terms) {
        return terms.stream()
                .filter(term -> term.kind() == TermOccurrence.Kind.VALUE)
                .map(TermOccurrence::term)
                .toList();
    }

    private static List<String> pairs(List<TermOccurrence> terms) {
        return terms.stream()
                .filter(term -> term.kind() == TermOccurrence.Kind.PAIR)
                .map(TermOccurrence::term)
                .toList();
    }
}
