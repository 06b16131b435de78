package org.guizhang.notify.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guizhang.notify.MailMessage;
import org.guizhang.notify.Notice;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.junit.jupiter.api.Test;

class MailContentTest {
    private static final String ADDRESS = "https://rules.example.com";

    @Test
    void oneNoticeIsTheSubjectItself() {
        var sheet = MailContent.digest("望江楼", List.of(notice(1)), ADDRESS, Languages.CHINESE);
        assertThat(sheet.subject()).isEqualTo("望江楼：第 1 件事");
        assertThat(sheet.plain()).isEqualTo("""
                        第 1 件事
                        说明 1
                        打开: https://rules.example.com/place/1

                        --\s
                        您是“望江楼”的成员，因此收到此邮件。全部消息：https://rules.example.com/inbox
                        """);
    }

    @Test
    void severalNoticesAreOneMailInTheirOrder() {
        var sheet =
                MailContent.digest("River View", List.of(notice(1), notice(2), notice(3)), ADDRESS, Languages.ENGLISH);
        assertThat(sheet.subject()).isEqualTo("River View: 3 things for you");
        assertThat(sheet.plain().lines().filter(line -> line.startsWith("Open: ")))
                .containsExactly(
                        "Open: https://rules.example.com/place/1",
                        "Open: https://rules.example.com/place/2",
                        "Open: https://rules.example.com/place/3");
        assertThat(sheet.html())
                .contains("<html lang=\"en\">", "Thing 2", "href=\"https://rules.example.com/place/3\"");
    }

    @Test
    void wordsAreNoMarkupAndTheSubjectIsOneLine() {
        var letter = new MailMessage(
                Text.same("Come\r\nBcc: all@example.com"),
                List.of(Text.same("<b>R&D</b> \"now\"")),
                Text.same("Join"),
                "https://rules.example.com/join?a=1&b=2");
        var sheet = MailContent.of(letter, Languages.ENGLISH);
        assertThat(sheet.subject()).isEqualTo("Come Bcc: all@example.com");
        assertThat(sheet.plain()).startsWith("<b>R&D</b> \"now\"\nJoin: https://rules.example.com/join?a=1&b=2\n");
        assertThat(sheet.html())
                .contains(
                        "&lt;b&gt;R&amp;D&lt;/b&gt; &quot;now&quot;",
                        "href=\"https://rules.example.com/join?a=1&amp;b=2\"")
                .doesNotContain("<b>");
    }

    private static Notice notice(int number) {
        return new Notice(
                "test",
                String.valueOf(number),
                Message.said(new Text("第 " + number + " 件事", "Thing " + number)),
                Message.said(new Text("说明 " + number, "About " + number)),
                "place/" + number);
    }
}
