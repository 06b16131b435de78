package org.guizhang.joining.roster.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.joining.roster.Column;
import org.guizhang.joining.roster.RosterImport.Fault;
import org.guizhang.joining.roster.RosterImport.Line;
import org.guizhang.joining.roster.RosterImport.Outcome;
import org.guizhang.joining.roster.RosterImport.Placement;
import org.guizhang.shared.Message;
import org.guizhang.shared.Violation;
import org.guizhang.shared.Violations;
import org.guizhang.sheet.SheetRow;
import org.guizhang.sheet.WrittenName;
import org.guizhang.tenant.Login;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.Role;
import org.jspecify.annotations.Nullable;

/** Judges rows one after the other: each by itself, against the rows before, and against who is there already. */
public final class RowCheck {
    private static final Map<String, Role> ROLES = roles();

    private final String code;
    private final Map<String, Present> present;
    private final ImportLookup workplace;
    private final Map<String, Integer> seen = new HashMap<>();

    /**
     * Somebody of the business.
     *
     * @param active whether the person may come in, now or after saying yes
     */
    public record Present(UUID person, boolean active) {}

    /**
     * @param code of the business, for employee numbers
     * @param present its people by login
     */
    public RowCheck(String code, Map<String, Present> present, ImportLookup workplace) {
        this.code = code;
        this.present = present;
        this.workplace = workplace;
    }

    public Line judge(SheetRow<Column> cells) {
        var faults = new ArrayList<Fault>();
        cells.formulas().forEach(column -> fault(faults, column, "import-formula"));
        cells.errors().forEach(column -> fault(faults, column, "import-error-value"));
        var name = checked(faults, Column.NAME, v -> v.line("", cells.text(Column.NAME), Person.MAX_NAME));
        var login = login(faults, cells);
        var role = role(faults, cells.text(Column.ROLE));
        var placement = workplace.placement(faults, cells);
        var known = login.isEmpty() ? null : present.get(login);
        if (!login.isEmpty()) {
            var first = seen.putIfAbsent(login, cells.row());
            if (first != null) {
                fault(faults, ways(cells), "import-twice", first);
            }
            if (known != null && !known.active()) {
                fault(faults, ways(cells), "import-ended");
            }
        }
        var outcome = faults.isEmpty() ? outcome(known, placement) : Outcome.WRONG;
        return new Line(cells.row(), name, login, role, placement, outcome, List.copyOf(faults), null, null, false);
    }

    private Outcome outcome(@Nullable Present known, @Nullable Placement placement) {
        if (known == null) {
            return Outcome.ADD;
        }
        return placement == null || workplace.holds(known.person(), placement) ? Outcome.PRESENT : Outcome.ASSIGN;
    }

    /** What the person signs in with: the phone number, else the e-mail address, else the employee number. */
    private String login(List<Fault> faults, SheetRow<Column> cells) {
        var login = "";
        for (var column : List.of(Column.NUMBER, Column.EMAIL, Column.PHONE)) {
            var text = cells.text(column);
            if (!text.isEmpty()) {
                login = checked(faults, column, violations -> login(violations, column, text));
            }
        }
        if (login.isEmpty() && faults.stream().noneMatch(fault -> isWay(fault.column()))) {
            fault(faults, Column.PHONE, "import-login");
        }
        return faults.stream().anyMatch(fault -> isWay(fault.column())) ? "" : login;
    }

    private String login(Violations violations, Column column, String text) {
        if (column == Column.NUMBER) {
            return Login.checkNumber(violations, "", code, text).value();
        }
        var asked = new Violations();
        var login = Login.check(asked, "", text);
        var lost = asked.all().stream().anyMatch(one -> one.rule().equals("login-digits-lost"));
        // Under 联系方式 some people give one, some the other.
        if (!asked.isEmpty() || (column == Column.EMAIL && !login.isEmail())) {
            violations.add("", column == Column.EMAIL ? "email" : lost ? "login-digits-lost" : "phone");
        }
        return login.value();
    }

    private static Role role(List<Fault> faults, String text) {
        if (text.isEmpty()) {
            return Role.STAFF;
        }
        var role = Optional.ofNullable(ROLES.get(WrittenName.fold(text)));
        if (role.isEmpty()) {
            fault(faults, Column.ROLE, "import-role");
        }
        return role.orElse(Role.STAFF);
    }

    private static Column ways(SheetRow<Column> cells) {
        return List.of(Column.PHONE, Column.EMAIL, Column.NUMBER).stream()
                .filter(column -> !cells.text(column).isEmpty())
                .findFirst()
                .orElse(Column.PHONE);
    }

    private static boolean isWay(String key) {
        return List.of(Column.PHONE.key(), Column.EMAIL.key(), Column.NUMBER.key())
                .contains(key);
    }

    private interface Check {
        String run(Violations violations);
    }

    private static String checked(List<Fault> faults, Column column, Check check) {
        var violations = new Violations();
        var text = check.run(violations);
        for (Violation violation : violations.all()) {
            faults.add(new Fault(column.key(), violation.rule(), violation.remedy()));
        }
        return text;
    }

    static void fault(List<Fault> faults, Column column, String rule, Object... arguments) {
        faults.add(new Fault(column.key(), rule, Message.of("violation." + rule, arguments)));
    }

    private static Map<String, Role> roles() {
        var roles = new HashMap<String, Role>();
        for (var role : List.of(Role.STAFF, Role.SUPERVISOR, Role.ADMINISTRATOR, Role.AUDITOR)) {
            roles.put(WrittenName.fold(role.name()), role);
            for (var locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                roles.put(WrittenName.fold(RosterTemplate.word(role).in(locale)), role);
            }
        }
        return Map.copyOf(roles);
    }
}
