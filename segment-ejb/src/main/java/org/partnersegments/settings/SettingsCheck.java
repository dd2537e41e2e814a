package org.partnersegments.settings;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Stops the start of the application if a setting is wrong, before a request fails because of it.
 */
@Singleton
@Startup
public class SettingsCheck {

  @PostConstruct
  void check() {
    List<String> faults =
        Arrays.stream(Setting.values()).map(Setting::fault).flatMap(Optional::stream).toList();
    if (!faults.isEmpty()) {
      throw new IllegalStateException("Wrong settings: " + String.join("; ", faults));
    }
  }
}
