package org.partnersegments.partner;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A set of terms that contracts are based on. */
@Entity
@Table(name = "template_term")
public class TemplateTerm extends CatalogueEntry {

  protected TemplateTerm() {}

  /** Creates a term. If a contract refers to it before it is defined, its name is its ID. */
  public TemplateTerm(String id, String name, boolean archived) {
    super(id, name, archived);
  }
}
