package org.guizhang.systemtests.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * Types Chinese as an input method does, with trusted events: the letters are composed, Enter takes the word. As in
 * Chromium that Enter is pressed with the key code 229 while composing, and released as itself.
 */
final class InputMethod {
    private static final int PROCESSED = 229;
    private static final int ENTER = 13;

    private InputMethod() {}

    /** Composes {@code letters} in a field and presses the key that gives {@code word} for them. */
    static void type(Page page, Locator field, String letters, String word) {
        field.click();
        var browser = page.context().newCDPSession(page);
        var composed = new JsonObject();
        composed.addProperty("text", letters);
        composed.addProperty("selectionStart", letters.length());
        composed.addProperty("selectionEnd", letters.length());
        browser.send("Input.imeSetComposition", composed);
        enter(browser, "rawKeyDown", PROCESSED);
        var taken = new JsonObject();
        taken.addProperty("text", word);
        browser.send("Input.insertText", taken);
        enter(browser, "keyUp", ENTER);
        browser.detach();
    }

    private static void enter(CDPSession browser, String what, int code) {
        var key = new JsonObject();
        key.addProperty("type", what);
        key.addProperty("key", "Enter");
        key.addProperty("code", "Enter");
        key.addProperty("windowsVirtualKeyCode", code);
        browser.send("Input.dispatchKeyEvent", key);
    }
}
