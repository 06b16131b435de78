package org.guizhang.ui.parts;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import org.guizhang.template.IsoDuration;
import org.jspecify.annotations.Nullable;

/** A count and its unit; as a value an ISO 8601 duration of that one unit. */
public class DurationField extends CustomField<String> {
    private static final int PAUSE = 350;
    private static final int SIXTY = 60;
    private static final int TWELVE = 12;
    private static final int SEVEN = 7;

    /** Units of calendars and clocks, in the form of ISO 8601. */
    enum Unit {
        MINUTES("PT%dM"),
        HOURS("PT%dH"),
        DAYS("P%dD"),
        WEEKS("P%dW"),
        MONTHS("P%dM"),
        YEARS("P%dY");

        private final String form;

        Unit(String form) {
            this.form = form;
        }
    }

    private final IntegerField count = new IntegerField();
    private final Select<Unit> unit = new Select<>();

    public DurationField(String label) {
        count.setAriaLabel(t("duration.count", label));
        count.setMin(0);
        count.setStepButtonsVisible(true);
        count.setValueChangeMode(ValueChangeMode.LAZY);
        count.setValueChangeTimeout(PAUSE);
        count.setManualValidation(true);
        unit.setAriaLabel(t("duration.unit", label));
        unit.setItems(Arrays.asList(Unit.values()));
        unit.setItemLabelGenerator(one -> t("duration." + one));
        unit.setValue(Unit.DAYS);
        var row = new Div(count, unit);
        row.addClassName("gz-duration");
        add(row);
        setManualValidation(true);
    }

    @Override
    protected @Nullable String generateModelValue() {
        var number = count.getValue();
        var chosen = unit.getValue();
        return number == null || chosen == null ? null : chosen.form.formatted(number);
    }

    @Override
    protected void setPresentationValue(@Nullable String value) {
        if (value == null) {
            count.clear();
        } else {
            IsoDuration.parse(value).ifPresent(read -> show(read, value.startsWith("PT")));
        }
    }

    /** A duration as people say it, such as 15天; one that cannot be read as it is. */
    public static String words(String iso) {
        return IsoDuration.parse(iso)
                .map(read -> shown(read, iso.startsWith("PT")))
                .map(shown -> t("value.of", shown.number(), t("duration." + shown.unit())))
                .orElse(iso);
    }

    private void show(IsoDuration read, boolean clock) {
        var shown = shown(read, clock);
        count.setValue(shown.number());
        unit.setValue(shown.unit());
    }

    private record Shown(int number, Unit unit) {}

    private static Shown shown(IsoDuration read, boolean clock) {
        if (clock && (read.minutes() > 0 || read.hours() == 0)) {
            return new Shown(read.hours() * SIXTY + read.minutes(), Unit.MINUTES);
        }
        if (clock) {
            return new Shown(read.hours(), Unit.HOURS);
        }
        if (read.days() > 0) {
            return new Shown(read.weeks() * SEVEN + read.days(), Unit.DAYS);
        }
        if (read.weeks() > 0) {
            return new Shown(read.weeks(), Unit.WEEKS);
        }
        if (read.months() > 0) {
            return new Shown(read.years() * TWELVE + read.months(), Unit.MONTHS);
        }
        return new Shown(read.years(), read.years() > 0 ? Unit.YEARS : Unit.DAYS);
    }
}
