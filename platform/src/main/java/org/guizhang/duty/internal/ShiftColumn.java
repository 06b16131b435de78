package org.guizhang.duty.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;

/** The columns of a list of shifts, known by their heads, in either language and any order. */
public enum ShiftColumn {
    PERSON("人员", "员工", "名字", "employee", "name"),
    SITE("场所", "门店", "项目", "location"),
    POSITION("岗位", "职位", "post", "job"),
    DAY("日期", "班日", "date"),
    FROM("上班", "开始", "开始时间", "start"),
    UNTIL("下班", "结束", "结束时间", "end", "to");

    /** Characters of a head; longer ones are none. */
    private static final int MAX_HEAD = 200;

    private final List<String> others;

    ShiftColumn(String... others) {
        this.others = List.of(others);
    }

    /** As the template writes it. */
    public Text title() {
        return Message.of("shift.column." + key()).both();
    }

    /** How problems name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ShiftColumn> of(String head) {
        if (head.length() > MAX_HEAD) {
            return Optional.empty();
        }
        var plain = plain(head);
        return Arrays.stream(values())
                .filter(column -> column.key().equals(plain)
                        || plain(column.title().zh()).equals(plain)
                        || plain(column.title().en()).equals(plain)
                        || column.others.contains(plain))
                .findFirst();
    }

    private static String plain(String head) {
        return Normalizer.normalize(head, Normalizer.Form.NFKC)
                .replaceAll("\\(.*\\)", "")
                .replaceAll("[\\s*_-]", "")
                .toLowerCase(Locale.ROOT);
    }
}
