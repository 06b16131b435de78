package org.guizhang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceFormatTest {
    @Test
    void countsAsEnglishDoes() {
        var sentence = "{0, plural, one {# person has} other {# people have}} to sign";
        assertThat(say(sentence, 1)).isEqualTo("1 person has to sign");
        assertThat(say(sentence, 2L)).isEqualTo("2 people have to sign");
        assertThat(say(sentence, 0)).isEqualTo("0 people have to sign");
    }

    @Test
    void groupsNoNumber() {
        assertThat(say("since {0}", 2026)).isEqualTo("since 2026");
        assertThat(say("{0, plural, one {# day} other {# days}}", 12_000)).isEqualTo("12000 days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{1}", "{0}", "O'Brien", "''", "'{1}'", "a # b", "{", "|", "%s"})
    void whatPeopleAreCalledIsNoPartOfTheSentence(String name) {
        assertThat(say("{0} is now {1}", name, "Staff")).isEqualTo(name + " is now Staff");
        assertThat(say("{1, plural, one {# sheet by {0}} other {# sheets by {0}}}", name, 2))
                .isEqualTo("2 sheets by " + name);
        assertThat(Message.of("follow-news.asks", name, "2.0.0").in(Locale.CHINESE))
                .isEqualTo("《" + name + "》的模板有新版 2.0.0，等您决定");
    }

    @Test
    void anApostropheStandsForItself() {
        assertThat(say("the template's words")).isEqualTo("the template's words");
        assertThat(say("{0}'s words", "Li")).isEqualTo("Li's words");
        assertThat(say("for none write '{}'")).isEqualTo("for none write {}");
    }

    @Test
    void whatIsCountedIsANumber() {
        assertThatThrownBy(() -> say("{0, plural, one {# day} other {# days}}", "3"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void listsAsTheLanguageDoes() {
        var list = Message.list(List.of(new Text("甲", "A"), Message.of("quoted", new Text("乙", "B"))));
        assertThat(list.both()).isEqualTo(new Text("甲、“乙”", "A, “B”"));
        assertThat(Message.said("{0}'s").both()).isEqualTo(Text.same("{0}'s"));
    }

    private static String say(String sentence, Object... arguments) {
        return Sentences.say(sentence, Locale.ENGLISH, arguments);
    }
}
