package org.partnersegments.partner;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnersegments.paging.Keyset;
import org.partnersegments.paging.Page;
import org.partnersegments.program.InProgram;
import org.partnersegments.program.Permission;
import org.partnersegments.vocabulary.Identifiers;
import org.partnersegments.vocabulary.LikePattern;
import org.partnersegments.vocabulary.NormalForm;
import org.partnersegments.vocabulary.PartnerKey;
import org.partnersegments.vocabulary.WhiteSpace;

/** Finds partners, groups and terms in a program's partner data. */
@Stateless
@PermitAll
public class PartnerService {

  private static final Keyset<Partner> PARTNERS =
      new Keyset<>(
          Keyset.Key.text("e.normalName", Partner::normalName),
          Keyset.Key.number("e.key", Partner::key),
          false);

  @PersistenceContext(unitName = "segment")
  private EntityManager entityManager;

  @Inject private PartnerViews views;
  @Inject private PartnerNames names;

  /**
   * Reads one partner.
   *
   * @throws UnknownPartnerException if the program has no partner with this ID
   */
  @InProgram(Permission.READ)
  public PartnerView get(String program, String partnerId) {
    Partner partner =
        Identifiers.isPartnerId(partnerId)
            ? entityManager.find(Partner.class, PartnerKey.of(partnerId))
            : null;
    if (partner == null) {
      throw new UnknownPartnerException(partnerId);
    }
    return views.of(List.of(partner.row())).get(0);
  }

  /**
   * Finds partners by part of the name or the start of the ID, sorted by name.
   *
   * @param query a blank text finds all
   * @param after the token of the previous page
   */
  @InProgram(Permission.READ)
  public Page<PartnerView> search(String program, String query, int limit, @Nullable String after) {
    String text = WhiteSpace.trimmed(query);
    String bound = "partners " + program + " " + text;
    StringBuilder jpql = new StringBuilder("select e from Partner e where 1 = 1");
    Map<String, Object> parameters = new LinkedHashMap<>();
    addText(text, "e.partnerId", jpql, parameters);
    jpql.append(PARTNERS.after(bound, after, parameters));
    // The program is the same for all, but H2 reads in an index's order only where all its columns
    // are named.
    jpql.append(" order by e.programId, ").append(PARTNERS.columns());
    List<Partner> rows = rows(jpql.toString(), Partner.class, parameters, limit);
    Page<Partner> page = PARTNERS.page(rows, limit, bound);
    return new Page<>(views.of(rows(page.items())), page.next());
  }

  /**
   * Reads the partners with these IDs that exist, sorted by name.
   *
   * @param partnerIds well-formed IDs, see {@link Identifiers#isPartnerId}
   */
  @InProgram(Permission.READ)
  public List<PartnerView> withIds(String program, Collection<String> partnerIds) {
    Set<Long> keys = partnerIds.stream().map(PartnerKey::of).collect(toSet());
    return views.of(
        rows(
            entityManager
                .createQuery(
                    "select p from Partner p where p.key in :keys order by p.normalName, p.key",
                    Partner.class)
                .setParameter("keys", keys)
                .getResultList()));
  }

  /** Splits a pasted list into existing partners and entries without a partner. */
  @InProgram(Permission.READ)
  public Resolution resolve(String program, List<String> typed) {
    PastedEntries pasted =
        PastedEntries.ofIds(typed, Identifiers::isPartnerId, Identifiers::partnerIdAdvice);
    Map<String, Resolution.Found> known = new HashMap<>();
    views
        .names(pasted.wellFormed().keySet())
        .forEach((id, name) -> known.put(id, new Resolution.Found(id, name, null)));
    return new Resolution(
        pasted.with(known), null, pasted.without(known), pasted.malformed(), pasted.repeated());
  }

  /**
   * Splits a pasted list into names that one partner has, names that several have, and entries
   * without a partner. Names are compared by their normal form.
   */
  @InProgram(Permission.READ)
  public Resolution resolveNames(String program, List<String> typed) {
    return names.resolve(typed);
  }

  /** Finds partner groups by part of the name or the start of the ID, sorted by name. */
  @InProgram(Permission.READ)
  public Page<CatalogueItem> groups(
      String program, String query, int limit, @Nullable String after) {
    return catalogue(PartnerGroup.class, program, query, limit, after);
  }

  /** Finds template terms by part of the name or the start of the ID, sorted by name. */
  @InProgram(Permission.READ)
  public Page<CatalogueItem> terms(
      String program, String query, int limit, @Nullable String after) {
    return catalogue(TemplateTerm.class, program, query, limit, after);
  }

  /** Reads the groups with these IDs that exist, sorted by name. */
  @InProgram(Permission.READ)
  public List<CatalogueItem> groupsWithIds(String program, Collection<String> ids) {
    return catalogueWithIds(PartnerGroup.class, ids);
  }

  /** Reads the terms with these IDs that exist, sorted by name. */
  @InProgram(Permission.READ)
  public List<CatalogueItem> termsWithIds(String program, Collection<String> ids) {
    return catalogueWithIds(TemplateTerm.class, ids);
  }

  private <E extends CatalogueEntry> Page<CatalogueItem> catalogue(
      Class<E> type, String program, String query, int limit, @Nullable String after) {
    String text = WhiteSpace.trimmed(query);
    String bound = type.getSimpleName() + " " + program + " " + text;
    StringBuilder jpql =
        new StringBuilder("select e from ").append(type.getSimpleName()).append(" e where 1 = 1");
    Map<String, Object> parameters = new LinkedHashMap<>();
    addText(text, "e.id", jpql, parameters);
    Keyset<E> order =
        new Keyset<>(
            Keyset.Key.text("e.normalName", CatalogueEntry::normalName),
            Keyset.Key.text("e.id", CatalogueEntry::id),
            false);
    jpql.append(order.after(bound, after, parameters));
    jpql.append(" order by ").append(order.columns());
    List<E> rows = rows(jpql.toString(), type, parameters, limit);
    Page<E> page = order.page(rows, limit, bound);
    return new Page<>(items(type, page.items()), page.next());
  }

  private <E extends CatalogueEntry> List<CatalogueItem> catalogueWithIds(
      Class<E> type, Collection<String> ids) {
    return items(
        type,
        entityManager
            .createQuery(
                "select e from "
                    + type.getSimpleName()
                    + " e where e.id in :ids order by e.normalName, e.id",
                type)
            .setParameter("ids", Set.copyOf(ids))
            .getResultList());
  }

  private static List<PartnerRow> rows(List<Partner> partners) {
    return partners.stream().map(Partner::row).toList();
  }

  /**
   * Adds the condition that the ID starts with the text or the name contains it. A blank text adds
   * nothing.
   */
  private static void addText(
      String text, String id, StringBuilder jpql, Map<String, Object> parameters) {
    if (text.isEmpty()) {
      return;
    }
    jpql.append(" and (").append(id).append(" like :id escape '\\'");
    parameters.put("id", LikePattern.startsWith(text));
    String normal = NormalForm.of(text);
    if (!normal.isEmpty()) {
      jpql.append(" or e.normalName like :name escape '\\'");
      parameters.put("name", LikePattern.contains(normal));
    }
    jpql.append(")");
  }

  private <T> List<T> rows(String jpql, Class<T> type, Map<String, Object> parameters, int limit) {
    TypedQuery<T> query = entityManager.createQuery(jpql, type);
    parameters.forEach(query::setParameter);
    return query.setMaxResults(limit + 1).getResultList();
  }

  private List<CatalogueItem> items(
      Class<? extends CatalogueEntry> type, List<? extends CatalogueEntry> entries) {
    if (entries.isEmpty()) {
      return List.of();
    }
    String counted =
        type == PartnerGroup.class
            ? "select m.groupId, count(*) from GroupMembership m"
                + " where m.groupId in :ids group by m.groupId"
            : "select c.templateTermId, count(distinct c.partnerKey) from Contract c"
                + " where c.templateTermId in :ids group by c.templateTermId";
    Map<String, Long> partners =
        entityManager
            .createQuery(counted, Object[].class)
            .setParameter("ids", entries.stream().map(CatalogueEntry::id).toList())
            .getResultStream()
            .collect(toMap(row -> (String) row[0], row -> (Long) row[1]));
    return entries.stream()
        .map(
            e ->
                new CatalogueItem(
                    e.id(), e.name(), e.archived(), partners.getOrDefault(e.id(), 0L)))
        .toList();
  }
}
