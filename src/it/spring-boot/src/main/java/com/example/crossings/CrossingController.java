package com.example.crossings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Answers over HTTP. */
@RestController
class CrossingController {
    record Crossing(String ferry, String departure) {}

    @GetMapping("/crossings/{ferry}")
    Crossing crossing(@PathVariable String ferry) {
        return new Crossing(ferry, "08:15");
    }

    @GetMapping("/timetable")
    String timetable() throws IOException {
        return new ClassPathResource("META-INF/crossings/timetable.txt").getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping("/services")
    List<String> services() {
        return ServiceLoader.load(Callable.class).stream()
                .map(provider -> provider.type().getSimpleName())
                .toList();
    }
}
