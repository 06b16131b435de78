package org.guizhang.search.internal.text;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts, lengths of time, shares and times of day, in whatever way they are written, as one term each. */
final class Values {
    private static final String NUMBER = "(?:" + Numerals.DIGITS + "|" + Numerals.HAN + ")";
    private static final Pattern CLOCK = Pattern.compile(
            "(凌晨|清晨|早晨|早上|上午|早|中午|下午|傍晚|晚上|夜里|夜间|半夜|深夜|晚)?"
                    + "(?:(?<![\\d:.,])(\\d{1,2}):(\\d{2})(?!\\d)|(\\d{1,2}|[零一二两三四五六七八九十]{1,3})(?:点钟?|时(?!间|限|长|候|段|常))"
                    + "(?:(半)|(一刻|三刻)|(\\d{1,2}|[零一二三四五六七八九十]{1,3})分?(?![\\d:个]))?)"
                    + "(?:\\s?(am|pm))?");
    private static final Pattern ENGLISH_CLOCK =
            Pattern.compile("(?<![\\w:.])(\\d{1,2}|" + Numerals.ENGLISH + ")(?:[:.](\\d{2}))?(?:\\s?(am|pm|a\\.m|p\\.m)|( o'clock))(?![a-z])");
    private static final Pattern NAMED = Pattern.compile("\\b(noon|midnight)\\b");
    private static final Pattern SHARE = Pattern.compile("百分之(" + NUMBER + ")");
    private static final Pattern HALF = Pattern.compile("(?:(" + NUMBER + ")个)?半(个?小时|个?钟头|天|个?月|年)");
    private static final Pattern MONEY = Pattern.compile("(?:¥|￥|rmb|cny)\\s?(" + Numerals.DIGITS + ")");
    private static final Pattern HAN = Pattern.compile(
            "(?<![\\d.,第零〇一二两三四五六七八九十百千万亿])(" + NUMBER + ")([万千百](?!分))?\\s?(" + Units.HAN + ")");
    private static final Pattern ENGLISH = Pattern.compile("(?<![\\w.,])(half an|an|" + Numerals.DIGITS + "|" + Numerals.ENGLISH
            + ")[ -]?(?:working |calendar |business )?(" + Units.ENGLISH + "|per cent)(?![a-z])");
    private static final Pattern TIMES = Pattern.compile("\\b(once|twice|fortnight)\\b");
    private static final Pattern ALONE = Pattern.compile("(?<![\\w.,])" + Numerals.DIGITS + "(?![\\d.])");

    private static final Pattern ENGLISH_NUMBER = Pattern.compile("\\b(?:" + Numerals.ENGLISH
            + "|half an|an hour|noon|midnight|once|twice|fortnight)\\b");
    private static final String NUMERALS = "零〇一二两三四五六七八九十百半¥￥";
    private static final int HALF_A_DAY = 12;

    private final String text;
    private final List<Occurrence> found;
    private final BitSet taken = new BitSet();

    private Values(String text, List<Occurrence> found) {
        this.text = text;
        this.found = found;
    }

    /** Adds the values of a folded text. */
    static void find(String folded, List<Occurrence> found) {
        new Values(folded, found).all();
    }

    /** Most sentences have no value: the patterns are tried only where something tells of one. */
    private void all() {
        boolean digit = false;
        boolean han = false;
        boolean latin = false;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            digit |= character >= '0' && character <= '9';
            han |= NUMERALS.indexOf(character) >= 0;
            latin |= character >= 'a' && character <= 'z';
        }
        if (digit || han) {
            chinese();
        }
        if (latin && (digit || ENGLISH_NUMBER.matcher(text).find())) {
            english();
        }
        var alone = ALONE.matcher(text);
        while (digit && alone.find()) {
            var number = Units.plain(Numerals.value(alone.group()));
            found.add(new Occurrence(Occurrence.Kind.NUMBER, "#" + number, alone.start(), alone.end()));
        }
    }

    private void chinese() {
        each(CLOCK, this::clock);
        if (text.contains("百分之")) {
            each(SHARE, share -> value(share, Units.term(Numerals.value(share.group(1)), "%")));
        }
        each(MONEY, money -> value(money, Units.term(Numerals.value(money.group(1)), "元")));
        if (text.indexOf('半') >= 0) {
            each(HALF, this::half);
        }
        each(HAN, this::han);
    }

    private void english() {
        each(ENGLISH_CLOCK, this::englishClock);
        each(NAMED, named -> time(named, named.group(1).equals("noon") ? HALF_A_DAY : 0, 0));
        each(ENGLISH, this::english);
        each(TIMES, times -> value(
                times,
                switch (times.group(1)) {
                    case "once" -> "1次";
                    case "twice" -> "2次";
                    default -> "14天";
                }));
    }

    /** What is done with a match. */
    private interface Found {
        void at(Matcher match);
    }

    private void each(Pattern pattern, Found use) {
        var match = pattern.matcher(text);
        while (match.find()) {
            if (taken.get(match.start(), match.end()).isEmpty()) {
                use.at(match);
            }
        }
    }

    private void clock(Matcher match) {
        boolean digits = match.group(2) != null;
        int hour = number(digits ? match.group(2) : match.group(4));
        int minute = digits
                ? number(match.group(3))
                : match.group(5) != null
                        ? 30
                        : match.group(6) != null
                                ? match.group(6).equals("一刻") ? 15 : 45
                                : match.group(7) != null ? number(match.group(7)) : 0;
        var part = match.group(1);
        var half = match.group(8);
        if (hour > 24 || minute > 59) {
            return;
        }
        boolean late = part != null && "中午下午傍晚晚上夜里夜间".contains(part) || "pm".equals(half);
        boolean night = part != null && hour == HALF_A_DAY && "半夜深夜晚上夜里凌晨".contains(part);
        if (night || "am".equals(half) && hour == HALF_A_DAY) {
            hour = 0;
        } else if (late && hour > 0 && hour < HALF_A_DAY && !("中午".equals(part) && hour >= 10)) {
            hour += HALF_A_DAY;
        } else if (!digits && part == null && half == null && hour > 0 && hour < HALF_A_DAY) {
            // 六点 alone may be either.
            term(match, clock(hour + HALF_A_DAY, minute));
        }
        time(match, hour, minute);
    }

    private void englishClock(Matcher match) {
        int hour = number(match.group(1));
        int minute = match.group(2) == null ? 0 : number(match.group(2));
        var half = match.group(3);
        if (hour > HALF_A_DAY || minute > 59) {
            return;
        }
        int base = hour % HALF_A_DAY;
        if (half == null) {
            term(match, clock(base + HALF_A_DAY, minute));
            time(match, hour, minute);
        } else {
            time(match, half.startsWith("p") ? base + HALF_A_DAY : base, minute);
        }
    }

    private void half(Matcher match) {
        var whole = match.group(1) == null ? BigDecimal.ZERO : Numerals.value(match.group(1));
        var unit = match.group(2).replace("个", "");
        var amount = whole.add(new BigDecimal("0.5"));
        value(
                match,
                unit.equals("月") && whole.signum() == 0 ? "15天" : Units.term(amount, unit.equals("月") ? "个月" : unit));
    }

    private void han(Matcher match) {
        var amount = Numerals.value(match.group(1));
        var by = match.group(2);
        if (by != null) {
            amount = amount.multiply(Numerals.value("一" + by));
        }
        amount(match, match.group(1).equals("一"), Units.term(amount, match.group(3)));
    }

    private void english(Matcher match) {
        var written = match.group(1);
        var amount = written.equals("half an")
                ? new BigDecimal("0.5")
                : written.equals("an") ? BigDecimal.ONE : Numerals.value(written);
        amount(match, written.startsWith("a"), Units.term(amount, match.group(2).replace("per cent", "percent")));
    }

    /** One of something is often no more than a way to speak of it. */
    private void amount(Matcher match, boolean idle, String term) {
        var kind = idle ? Occurrence.Kind.NUMBER : Occurrence.Kind.VALUE;
        found.add(new Occurrence(kind, "#" + term, match.start(), match.end()));
        taken.set(match.start(), match.end());
    }

    private void time(Matcher match, int hour, int minute) {
        value(match, clock(hour, minute));
    }

    private static String clock(int hour, int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", hour % 24, minute);
    }

    private void value(Matcher match, String term) {
        term(match, term);
        taken.set(match.start(), match.end());
    }

    private void term(Matcher match, String term) {
        found.add(new Occurrence(Occurrence.Kind.VALUE, "#" + term, match.start(), match.end()));
    }

    private static int number(@Nullable String written) {
        return written == null ? 0 : Numerals.value(written).intValue();
    }
}
