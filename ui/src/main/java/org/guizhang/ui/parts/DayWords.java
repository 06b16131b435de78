package org.guizhang.ui.parts;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guizhang.shared.Languages;
import org.guizhang.ui.shell.Messages;

/** What a calendar says in the reader's language, and how days are written and read in it. */
class DayWords extends DatePickerI18n {
    private static final String ISO = "yyyy-MM-dd";

    /** As {@code Formats} writes a day, less the weekday, which the calendar shows. */
    private static final List<String> CHINESE =
            List.of("yyyy年M月d日", ISO, "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "M月d日", "M-d", "M/d");

    private static final List<String> ENGLISH =
            List.of("d MMM yyyy", ISO, "yyyy-M-d", "yyyy/M/d", "d.M.yyyy", "d/M/yyyy", "yyyyMMdd", "d MMMM yyyy", "d MMM");

    DayWords() {
        var locale = Messages.locale();
        var english = Languages.isEnglish(locale);
        var words = english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        var formats = english ? ENGLISH : CHINESE;
        setDateFormats(
                formats.get(0), formats.subList(1, formats.size()).toArray(String[]::new));
        var months = new ArrayList<String>();
        for (var month : Month.values()) {
            months.add(english ? month.getDisplayName(TextStyle.FULL_STANDALONE, words) : month.getValue() + "月");
        }
        setMonthNames(months);
        // The picker counts from Sunday.
        var days = new ArrayList<String>();
        var brief = new ArrayList<String>();
        for (var i = 0; i < 7; i++) {
            var day = DayOfWeek.SUNDAY.plus(i);
            days.add(day.getDisplayName(TextStyle.FULL_STANDALONE, words));
            brief.add(day.getDisplayName(english ? TextStyle.SHORT : TextStyle.NARROW, words));
        }
        setWeekdays(days);
        setWeekdaysShort(brief);
        setFirstDayOfWeek(1);
        setToday(t("day.today"));
        setCancel(t("cancel"));
        setBadInputErrorMessage(t("day.unread", t("day.example")));
    }
}
