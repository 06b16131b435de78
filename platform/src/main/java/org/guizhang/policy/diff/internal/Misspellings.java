package org.guizhang.policy.diff.internal;

import java.util.Map;

/** Slips of the pen that everybody knows for what they are: what is meant is beyond doubt, whichever of both is written. */
final class Misspellings {
    /** English words in lower case. None of the wrong ones is a word of its own. */
    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("accomodate", "accommodate"),
            Map.entry("accomodation", "accommodation"),
            Map.entry("acheive", "achieve"),
            Map.entry("adress", "address"),
            Map.entry("begining", "beginning"),
            Map.entry("calender", "calendar"),
            Map.entry("commited", "committed"),
            Map.entry("custmer", "customer"),
            Map.entry("definately", "definitely"),
            Map.entry("enviroment", "environment"),
            Map.entry("equiptment", "equipment"),
            Map.entry("existance", "existence"),
            Map.entry("goverment", "government"),
            Map.entry("immediatly", "immediately"),
            Map.entry("independant", "independent"),
            Map.entry("maintainance", "maintenance"),
            Map.entry("managment", "management"),
            Map.entry("neccessary", "necessary"),
            Map.entry("necesary", "necessary"),
            Map.entry("occured", "occurred"),
            Map.entry("occurence", "occurrence"),
            Map.entry("posession", "possession"),
            Map.entry("priviledge", "privilege"),
            Map.entry("reciept", "receipt"),
            Map.entry("recieve", "receive"),
            Map.entry("recieved", "received"),
            Map.entry("recieves", "receives"),
            Map.entry("reccomend", "recommend"),
            Map.entry("recomend", "recommend"),
            Map.entry("refered", "referred"),
            Map.entry("resturant", "restaurant"),
            Map.entry("restaraunt", "restaurant"),
            Map.entry("responsability", "responsibility"),
            Map.entry("seperate", "separate"),
            Map.entry("seperately", "separately"),
            Map.entry("succesful", "successful"),
            Map.entry("teh", "the"),
            Map.entry("thier", "their"),
            Map.entry("tommorow", "tomorrow"),
            Map.entry("untill", "until"),
            Map.entry("wich", "which"),
            Map.entry("writen", "written"));

    /** The same in Chinese, inside a text. */
    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("帐", "账"),
            Map.entry("其它", "其他"),
            Map.entry("做为", "作为"),
            Map.entry("按排", "安排"),
            Map.entry("布署", "部署"),
            Map.entry("签定", "签订"),
            Map.entry("既使", "即使"),
            Map.entry("撤消", "撤销"),
            Map.entry("交待", "交代"),
            Map.entry("报消", "报销"),
            Map.entry("以经", "已经"),
            Map.entry("通迅", "通讯"),
            Map.entry("等侯", "等候"),
            Map.entry("的的", "的"));

    private Misspellings() {}

    /** The word as it is meant. */
    static String english(String word) {
        return ENGLISH.getOrDefault(word, word);
    }

    /** The text as it is meant. */
    static String chinese(String text) {
        var meant = text;
        for (var slip : CHINESE.entrySet()) {
            meant = meant.replace(slip.getKey(), slip.getValue());
        }
        return meant;
    }
}
