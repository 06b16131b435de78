package org.guizhang.systemtests.browser;

import java.util.List;

/** A trade of the mission with what its owner types into the wizard; Chinese first, where the reader's language decides. */
enum StartedTrade {
    RESTAURANT(
            View.ZH_PHONE,
            "餐饮店",
            "望江楼",
            5,
            List.of(new Typed("每天几点打烊？", "21:30"), new Typed("招牌灯几点打开？", "17:30"), new Typed("多久和供货商结一次账？：数量", "10"))),
    PROPERTY_FIRM(
            View.ZH_PHONE,
            "物业公司",
            "安居物业",
            6,
            List.of(new Typed("每天从几点开始清运垃圾？", "06:30"), new Typed("每天几点前清运完毕？", "08:30"))),
    CALL_CENTRE(
            View.EN_DESK,
            "Call centre",
            "Clear Line",
            6,
            List.of(
                    new Typed("When does your hotline open?", "08:30"),
                    new Typed("When is your daily meeting?", "08:10"),
                    new Typed("How soon do you reply to questions you cannot answer at once?: number", "20"))),
    GPS_FIRM(
            View.ZH_PHONE,
            "GPS定位公司",
            "远途定位",
            7,
            List.of(
                    new Typed("客户打哪个电话找你们？", "4008112233"),
                    new Typed("客户把意见写到哪里？", "ask@example.com"),
                    new Typed("终端保修多少天？", "400")));

    /** Words typed into the field of a question. */
    record Typed(String question, String words) {}

    final View view;
    final String trade;
    final String house;
    final int questions;
    final List<Typed> typed;

    StartedTrade(View view, String trade, String house, int questions, List<Typed> typed) {
        this.view = view;
        this.trade = trade;
        this.house = house;
        this.questions = questions;
        this.typed = typed;
    }
}
