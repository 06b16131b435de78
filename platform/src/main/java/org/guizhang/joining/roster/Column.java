package org.guizhang.joining.roster;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guizhang.shared.Text;

/** The columns of a list of people. They are known by their heads, in either language and any order. */
public enum Column {
    NAME(new Text("姓名", "Name"), "名字"),
    PHONE(new Text("手机号", "Phone"), "手机", "电话", "手机号码", "联系电话", "phonenumber", "mobile"),
    EMAIL(new Text("邮箱", "E-mail"), "电子邮箱", "电子邮件", "email", "mail"),
    NUMBER(new Text("工号", "Employee number"), "员工编号", "员工号", "number", "employeeno", "staffnumber"),
    ROLE(new Text("角色", "Role"), "权限"),
    POSITION(new Text("岗位", "Position"), "职位", "职务", "job"),
    SITE(new Text("场所", "Site"), "门店", "地点", "店铺", "location"),
    FROM(new Text("上岗日期", "From"), "入职日期", "开始日期", "起始日期", "fromdate", "startdate");

    /** Characters of a head; longer ones are none. */
    private static final int MAX_HEAD = 200;

    private final Text title;
    private final List<String> others;

    Column(Text title, String... others) {
        this.title = title;
        this.others = List.of(others);
    }

    /** As the template writes it. */
    public Text title() {
        return title;
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
                .filter(column -> plain(column.title.zh()).equals(plain)
                        || plain(column.title.en()).equals(plain)
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
