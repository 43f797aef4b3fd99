package com.example.haztrak.shared;

import java.util.regex.Pattern;

/** What a consignment is known by: {@code HZ-}, five digits of a serial and a check digit, as in {@code HZ-004718}. */
public record TrackingNumber(String value) {

    private static final Pattern FORM = Pattern.compile("HZ-\\d{6}");

    public TrackingNumber {
        if (!FORM.matcher(value).matches() || !value.endsWith(checkDigit(value.substring(3, 8)))) {
            throw new IllegalArgumentException("Not a tracking number: " + value);
        }
    }

    /** The tracking number of a serial between 0 and 99999. */
    public static TrackingNumber of(int serial) {
        String digits = "%05d".formatted(serial);
        return new TrackingNumber("HZ-" + digits + checkDigit(digits));
    }

    @Override
    public String toString() {
        return value;
    }

    private static String checkDigit(String digits) {
        int sum = 0;
        for (int position = 0; position < digits.length(); position++) {
            sum += Character.digit(digits.charAt(position), 10) * (position % 2 == 0 ? 3 : 1);
        }
        return String.valueOf((10 - sum % 10) % 10);
    }
}
