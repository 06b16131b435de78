package org.guizhang.onboarding;

import org.guizhang.shared.ActionName;

/** What the trail calls that which is done about the way to the first handbook. */
public enum OnboardingAction implements ActionName {
    ONBOARDING_ENDED("onboarding.ended");

    private final String code;

    OnboardingAction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
