package org.guizhang.systemtests.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ReducedMotion;
import org.guizhang.systemtests.Server;

/** Language and size of a reader's screen. */
enum View {
    ZH_PHONE("zh", 360, 740),
    EN_PHONE("en", 360, 740),
    ZH_DESK("zh", 1280, 800),
    EN_DESK("en", 1280, 800);

    private final String language;
    private final int width;
    private final int height;

    View(String language, int width, int height) {
        this.language = language;
        this.width = width;
        this.height = height;
    }

    /** {@code zh} or {@code en}. */
    String language() {
        return language;
    }

    /** In CSS pixels. */
    int width() {
        return width;
    }

    /** In CSS pixels. */
    int height() {
        return height;
    }

    /** The same language in the other width. */
    View other() {
        return switch (this) {
            case ZH_PHONE -> ZH_DESK;
            case ZH_DESK -> ZH_PHONE;
            case EN_PHONE -> EN_DESK;
            case EN_DESK -> EN_PHONE;
        };
    }

    boolean isPhone() {
        return this == ZH_PHONE || this == EN_PHONE;
    }

    String locale() {
        return isChinese() ? "zh-CN" : "en-US";
    }

    boolean isChinese() {
        return language.equals("zh");
    }

    /** The one of two wordings that this reader sees. */
    String say(String chinese, String english) {
        return isChinese() ? chinese : english;
    }

    NewContextOptions context() {
        return new NewContextOptions()
                .setBaseURL(Server.running().url().toString())
                .setLocale(locale())
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(width, height)
                .setHasTouch(isPhone())
                .setReducedMotion(ReducedMotion.REDUCE);
    }
}
