package org.guizhang.ui.shell;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Languages;

/** Dates, times and sums as the reader writes them; times are those of China. The year is told when it is another. */
public class Formats {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern MAINLAND = Pattern.compile("\\+86(1\\d{2})(\\d{4})(\\d{4})");

    private final Clock clock;

    @Inject
    public Formats(Clock clock) {
        this.clock = clock;
    }

    /** {@code 11月23日 周一 18:00}, {@code Mon 23 Nov, 18:00}. */
    public String moment(Instant at) {
        return moment(at.atZone(ZONE), Messages.locale());
    }

    /** {@code 2026年11月23日 周一}, {@code Mon 23 Nov 2026}. */
    public String date(LocalDate date) {
        return date(date, Messages.locale());
    }

    String moment(ZonedDateTime at, Locale locale) {
        var sameYear = at.getYear() == clock.instant().atZone(ZONE).getYear();
        var pattern = Messages.in(locale, sameYear ? "format.moment" : "format.moment.year");
        return at.format(DateTimeFormatter.ofPattern(pattern, words(locale)));
    }

    static String date(LocalDate date, Locale locale) {
        return date.format(DateTimeFormatter.ofPattern(Messages.in(locale, "format.date"), words(locale)));
    }

    /** What somebody signs in with as people write it: {@code 138 0000 0000} for a phone number of mainland China. */
    public static String login(String login) {
        if (Ids.isId(login)) {
            // Stands for nothing but an entry that was erased.
            return "";
        }
        var phone = MAINLAND.matcher(login);
        return phone.matches() ? phone.replaceAll("$1 $2 $3") : login;
    }

    /** {@code ￥500.00} in Chinese, {@code CN¥500.00} in English. */
    public static String money(BigDecimal yuan, Locale locale) {
        var sum = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        sum.setRoundingMode(RoundingMode.HALF_UP);
        return (Languages.isEnglish(locale) ? "CN¥" : "￥") + sum.format(yuan);
    }

    private static Locale words(Locale locale) {
        return Languages.isEnglish(locale) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
