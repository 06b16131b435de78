package org.guizhang.notify.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guizhang.notify.MailMessage;
import org.guizhang.notify.Notice;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Message;

/** A mail as it leaves, in one language: the same words as plain text and as HTML. */
public record MailContent(String subject, String plain, String html) {
    private static final String PAGE = """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
            <body style="margin:0;background:#fbfaf7;color:#1f2a37;font:16px/1.7 sans-serif">
            <div style="max-width:560px;margin:0 auto;padding:24px">
            %s<p style="margin:24px 0 0;padding-top:12px;border-top:1px solid #e4e0d8;color:#5b6675;font-size:14px">%s</p>
            </div></body></html>
            """;

    private static final String LINK = "<p style=\"margin:16px 0\"><a href=\"%s\" style=\"display:inline-block;"
            + "padding:8px 18px;border-radius:8px;background:#b3261e;color:#ffffff;text-decoration:none\">%s</a></p>\n";

    private record Part(String title, List<String> paragraphs, String action, String link) {}

    /** A letter in the reader's language. */
    public static MailContent of(MailMessage letter, Locale language) {
        var paragraphs = letter.paragraphs().stream().map(p -> p.in(language)).toList();
        return of(
                letter.subject().in(language),
                List.of(new Part("", paragraphs, letter.action().in(language), letter.link())),
                Message.of("mail.foot").in(language),
                language);
    }

    /**
     * One mail for several notices of a business, in their order; the subject is the notice itself when it is alone.
     *
     * @param address of this installation, without a slash at its end
     */
    static MailContent digest(String business, List<Notice> notices, String address, Locale language) {
        var parts = new ArrayList<Part>();
        for (var notice : notices) {
            var text = notice.text().in(language);
            parts.add(new Part(
                    notice.title().in(language),
                    text.isEmpty() ? List.of() : List.of(text),
                    Message.of("mail.open").in(language),
                    address + '/' + notice.address()));
        }
        var subject = notices.size() == 1
                ? Message.of("mail.one", business, notices.get(0).title())
                : Message.of("mail.digest", business, notices.size());
        var foot = Message.of("mail.foot.digest", business, address + "/inbox");
        return of(subject.in(language), parts, foot.in(language), language);
    }

    private static MailContent of(String subject, List<Part> parts, String foot, Locale language) {
        var plain = new StringBuilder();
        var html = new StringBuilder();
        for (var part : parts) {
            if (!part.title.isEmpty()) {
                plain.append(part.title).append('\n');
                html.append("<h2 style=\"margin:24px 0 4px;font-size:18px\">")
                        .append(escaped(part.title))
                        .append("</h2>\n");
            }
            for (var paragraph : part.paragraphs) {
                plain.append(paragraph).append('\n');
                html.append("<p style=\"margin:0 0 8px\">")
                        .append(escaped(paragraph))
                        .append("</p>\n");
            }
            plain.append(part.action).append(": ").append(part.link).append("\n\n");
            html.append(LINK.formatted(escaped(part.link), escaped(part.action)));
        }
        plain.append("-- \n").append(foot).append('\n');
        var line = subject.replaceAll("\\s+", " ");
        return new MailContent(
                line, plain.toString(), PAGE.formatted(Languages.tag(language), escaped(line), html, escaped(foot)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "<br>");
    }
}
