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
    NAME(
            "名字",
            "员工姓名",
            "人员姓名",
            "职工姓名",
            "成员姓名",
            "中文姓名",
            "真实姓名",
            "员工",
            "人员",
            "fullname",
            "employeename",
            "staffname",
            "employee"),
    PHONE(
            "手机",
            "电话",
            "手机号码",
            "电话号码",
            "联系电话",
            "联系手机",
            "联系方式",
            "移动电话",
            "本人电话",
            "本人手机",
            "本人手机号",
            "个人手机",
            "phonenumber",
            "mobile",
            "mobilephone",
            "mobilenumber",
            "cellphone",
            "telephone",
            "tel",
            "contact"),
    EMAIL("电子邮箱", "电子邮件", "电邮", "邮件", "邮箱地址", "邮件地址", "企业邮箱", "工作邮箱", "email", "mail", "emailaddress"),
    NUMBER(
            "员工编号",
            "员工号",
            "员工工号",
            "职工号",
            "职工编号",
            "人员编号",
            "工牌号",
            "number",
            "employeeno",
            "employeenumber",
            "employeeid",
            "staffnumber",
            "staffno",
            "staffid"),
    ROLE("权限", "系统角色", "系统权限", "使用权限"),
    POSITION("职位", "职务", "所在岗位", "岗位名称", "工作岗位", "任职岗位", "现任岗位", "职位名称", "职务名称", "工种", "job", "jobtitle", "post"),
    SITE(
            "门店",
            "地点",
            "店铺",
            "分店",
            "店名",
            "门店名称",
            "所属门店",
            "所在门店",
            "所在店铺",
            "工作地点",
            "办公地点",
            "场所名称",
            "所属场所",
            "所在场所",
            "项目",
            "项目名称",
            "所属项目",
            "所在项目",
            "location",
            "store",
            "branch",
            "workplace"),
    FROM(
            "入职日期",
            "入职时间",
            "开始日期",
            "起始日期",
            "开始时间",
            "上岗时间",
            "到岗日期",
            "到岗时间",
            "任职日期",
            "任职时间",
            "fromdate",
            "startdate",
            "hiredate",
            "joindate",
            "joiningdate");

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
                .filter(column -> column.isTitle(head) || column.others.contains(plain))
                .findFirst();
    }

    /** Whether a head is what the template calls the column. */
    public boolean isTitle(String head) {
        var plain = plain(head);
        return plain(title().zh()).equals(plain) || plain(title().en()).equals(plain);
    }

    private static String plain(String head) {
        return Normalizer.normalize(head, Normalizer.Form.NFKC)
                .replaceAll("\\(.*\\)|\\[.*\\]|【.*】", "")
                .replaceAll("[\\s*_:-]", "")
                .toLowerCase(Locale.ROOT);
    }
}
