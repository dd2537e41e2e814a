-- The fields that a segment's condition uses, as ",contractStage,partnerGroup,". A condition can have megabytes; so a list of the segments that use
-- a field reads no conditions. In JSON, a quotation mark in a value has a backslash before it: only a property looks like these patterns.
alter table segment add column used_fields varchar(2000) default ',' not null;
update segment set used_fields = ','
  || case when condition_json like '%"field":"contractId"%' then 'contractId,' else '' end
  || case when condition_json like '%"field":"contractStage"%' then 'contractStage,' else '' end
  || case when condition_json like '%"field":"partnerGroup"%' then 'partnerGroup,' else '' end
  || case when condition_json like '%"field":"partnerId"%' then 'partnerId,' else '' end
  || case when condition_json like '%"field":"partnerName"%' then 'partnerName,' else '' end
  || case when condition_json like '%"field":"prospectingStage"%' then 'prospectingStage,' else '' end
  || case when condition_json like '%"field":"templateTerm"%' then 'templateTerm,' else '' end;
