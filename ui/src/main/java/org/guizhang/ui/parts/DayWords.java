package org.guizhang.ui.parts;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import org.guizhang.shared.Languages;
import org.guizhang.ui.shell.Messages;

/** What a calendar says in the reader's language, and how days are written and read in it. */
class DayWords extends DatePickerI18n {
    DayWords() {
        var locale = Messages.locale();
        var english = Languages.isEnglish(locale);
        var words = english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        var formats = t("day.formats").split(", ", -1);
        setDateFormats(formats[0], Arrays.copyOfRange(formats, 1, formats.length));
        var monthName = DateTimeFormatter.ofPattern(t("day.month-name"), words);
        var months = new ArrayList<String>();
        for (var month : Month.values()) {
            months.add(monthName.format(month));
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
