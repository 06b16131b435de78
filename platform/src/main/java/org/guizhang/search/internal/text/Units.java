package org.guizhang.search.internal.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Units of measure in both languages, and what they come to in the one that stands for all of a kind. */
final class Units {
    /** A unit that stands for others: so many of {@code common} make one of it. */
    private record Unit(String common, BigDecimal factor) {}

    private static final Map<String, Unit> ALL = new HashMap<>();
    /** All of them, the longest first, for a pattern. */
    static final String HAN;

    static final String ENGLISH;

    static {
        add("元", 1, "元 块钱 块 圆 人民币 元钱 yuan rmb cny kuai");
        add("角", 1, "角 毛 毛钱");
        add("%", 1, "% 个百分点 percent");
        add("%", 10, "成");
        add("分钟", 1, "分钟 minute minutes min mins");
        add("分钟", 60, "小时 个小时 钟头 个钟头 个钟 hour hours hr hrs");
        add("分钟", 15, "刻钟");
        add("分", 1, "分 point points");
        add("秒", 1, "秒 秒钟 second seconds");
        add("天", 1, "天 日 号 工作日 个工作日 自然日 day days");
        add("天", 7, "周 星期 个星期 礼拜 个礼拜 week weeks");
        add("月", 1, "个月 month months");
        add("月", 3, "个季度 季度 quarter quarters");
        add("月", 12, "年 周年 year years");
        add("月份", 1, "月 月份");
        add("次", 1, "次 遍 回 趟 time times");
        add("人", 1, "人 名 位 个人 people person persons");
        add("米", 1, "米 m metre metres meter meters");
        add("公里", 1, "公里 km");
        add("厘米", 1, "厘米 cm 公分");
        add("毫米", 1, "毫米 mm");
        add("平方米", 1, "平方米 平米 平方");
        add("克", 1, "克 g gram grams");
        add("克", 1000, "公斤 千克 kg kilo kilos kilogram kilograms");
        add("克", 500, "斤");
        add("度", 1, "度 摄氏度 ℃ °c degree degrees");
        add("倍", 1, "倍");
        add("岁", 1, "岁");
        for (var own : "折 级 层 楼 户 台 份 张 个 条 项 件 间 道 种 联 班 声 桌 家 本 页 字 吨 升".split(" ")) {
            add(own, 1, own);
        }
        HAN = pattern(false);
        ENGLISH = pattern(true);
    }

    private Units() {}

    /** An amount in the unit that stands for its kind, such as {@code 30分钟} for half an hour. */
    static String term(BigDecimal amount, String unit) {
        var known = ALL.get(unit);
        return known == null ? plain(amount) + unit : plain(amount.multiply(known.factor)) + known.common;
    }

    static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private static void add(String common, int factor, String names) {
        for (var name : names.split(" ")) {
            ALL.put(name, new Unit(common, BigDecimal.valueOf(factor)));
        }
    }

    private static String pattern(boolean english) {
        List<String> names = new ArrayList<>(ALL.keySet());
        return names.stream()
                .filter(name -> english == name.matches("[a-z]+"))
                .sorted(Comparator.comparing(String::length).reversed())
                .collect(Collectors.joining("|"));
    }
}
