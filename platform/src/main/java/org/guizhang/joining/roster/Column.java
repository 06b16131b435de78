package org.guizhang.joining.roster;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;

/** The columns of a list of people. They are known by their heads, in either language and any order. */
public enum Column {
    NAME("名字"),
    PHONE("手机", "电话", "手机号码", "联系电话", "phonenumber", "mobile"),
    EMAIL("电子邮箱", "电子邮件", "email", "mail"),
    NUMBER("员工编号", "员工号", "number", "employeeno", "staffnumber"),
    ROLE("权限"),
    POSITION("职位", "职务", "job"),
    SITE("门店", "地点", "店铺", "location"),
    FROM("入职日期", "开始日期", "起始日期", "fromdate", "startdate");

    /** Characters of a head; longer ones are none. */
    private static final int MAX_HEAD = 200;

    private final List<String> others;

    Column(String... others) {
        this.others = List.of(others);
    }

    /** As the template writes it. */
    public Text title() {
        return Message.of("import.column." + name()).both();
    }

    /** {@code name}, {@code phone} …: how problems name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column that a head means; spaces, hyphens, case and what stands in brackets make no difference. */
    public static Optional<Column> of(String head) {
        if (head.length() > MAX_HEAD) {
            return Optional.empty();
        }
        var plain = plain(head);
        return Arrays.stream(values())
                .filter(column -> plain(column.title().zh()).equals(plain)
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
