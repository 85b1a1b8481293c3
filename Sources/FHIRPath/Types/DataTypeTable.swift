/// The elements of terminology resources and of data types (FHIR R4).
extension ElementTable {
  private static let publication =
    "url uri identifier Identifier version string name string title string status code "
    + "experimental boolean date dateTime publisher string contact ContactDetail "
    + "description markdown useContext UsageContext jurisdiction CodeableConcept "
    + "purpose markdown copyright markdown "

  static let terminology: [Entry] = [
    Entry(
      .valueSet,
      publication + "immutable boolean compose ValueSet.compose expansion ValueSet.expansion"),
    Entry(
      .valueSetCompose,
      "lockedDate date inactive boolean include ValueSet.compose.include "
        + "exclude ValueSet.compose.include"),
    Entry(
      .valueSetInclude,
      "system uri version string concept ValueSet.compose.include.concept "
        + "filter ValueSet.compose.include.filter valueSet canonical"),
    Entry(
      .valueSetConcept,
      "code code display string designation ValueSet.compose.include.concept.designation"),
    Entry(.valueSetDesignation, "language code use Coding value string"),
    Entry(.valueSetFilter, "property code op code value string"),
    Entry(
      .valueSetExpansion,
      "identifier uri timestamp dateTime total integer offset integer "
        + "parameter ValueSet.expansion.parameter contains ValueSet.expansion.contains"),
    Entry(.expansionParameter, "name string value[x]"),
    Entry(
      .valueSetContains,
      "system uri abstract boolean inactive boolean version string code code display string "
        + "designation ValueSet.compose.include.concept.designation "
        + "contains ValueSet.expansion.contains"),
    Entry(
      .codeSystem,
      publication
        + "caseSensitive boolean valueSet canonical hierarchyMeaning code "
        + "compositional boolean versionNeeded boolean content code supplements canonical "
        + "count unsignedInt filter CodeSystem.filter property CodeSystem.property "
        + "concept CodeSystem.concept"),
    Entry(.codeSystemFilter, "code code description string operator code value string"),
    Entry(.codeSystemProperty, "code code uri uri description string type code"),
    Entry(
      .codeSystemConcept,
      "code code display string definition string "
        + "designation CodeSystem.concept.designation property CodeSystem.concept.property "
        + "concept CodeSystem.concept"),
    Entry(.codeSystemDesignation, "language code use Coding value string"),
    Entry(.conceptProperty, "code code value[x]"),
  ]

  static let dataTypes: [Entry] = [
    Entry(.extension, "url uri value[x]"),
    Entry(
      .coding, "system uri version string code code display string userSelected boolean"),
    Entry(.codeableConcept, "coding Coding text string"),
    Entry(.quantity, "value decimal comparator code unit string system uri code code"),
    Entry(
      .identifier,
      "use code type CodeableConcept system uri value string period Period assigner Reference"),
    Entry(
      .humanName,
      "use code text string family string given string prefix string suffix string "
        + "period Period"),
    Entry(
      .address,
      "use code type code text string line string city string district string state string "
        + "postalCode string country string period Period"),
    Entry(
      .contactPoint, "system code value string use code rank positiveInt period Period"),
    Entry(.period, "start dateTime end dateTime"),
    Entry(
      .reference, "reference string type uri identifier Identifier display string"),
    Entry(.range, "low Quantity high Quantity"),
    Entry(.ratio, "numerator Quantity denominator Quantity"),
    Entry(.money, "value decimal currency code"),
    Entry(.narrative, "status code div xhtml"),
    Entry(
      .meta,
      "versionId id lastUpdated instant source uri profile canonical security Coding "
        + "tag Coding"),
    Entry(.annotation, "author[x] time dateTime text markdown"),
    Entry(
      .attachment,
      "contentType code language code data base64Binary url url size unsignedInt "
        + "hash base64Binary title string creation dateTime"),
    Entry(.contactDetail, "name string telecom ContactPoint"),
    Entry(
      .expression,
      "description string name id language code expression string reference uri"),
    Entry(.usageContext, "code Coding value[x]"),
    Entry(
      .relatedArtifact,
      "type code label string display string citation markdown url url document Attachment "
        + "resource canonical"),
    Entry(
      .signature,
      "type Coding when instant who Reference onBehalfOf Reference targetFormat code "
        + "sigFormat code data base64Binary"),
    Entry(
      .sampledData,
      "origin Quantity period decimal factor decimal lowerLimit decimal upperLimit decimal "
        + "dimensions positiveInt data string"),
    Entry(.timing, "event dateTime repeat unknown code CodeableConcept"),
    Entry(
      .dosage, partly: true,
      "sequence integer text string patientInstruction string timing Timing asNeeded[x] "
        + "site CodeableConcept route CodeableConcept method CodeableConcept"),
    // because a name alone tells the type in whatever resource it stands
    Entry(
      .unknown, partly: true,
      "extension Extension modifierExtension Extension meta Meta contained Resource "
        + "resource Resource coding Coding period Period birthDate date "
        + "valueQuantity Quantity"),
  ]
}
