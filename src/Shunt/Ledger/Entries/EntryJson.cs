using System.Text.Json;
using System.Text.Json.Serialization;

namespace Shunt.Ledger.Entries;

// Strict: a member that is unknown, missing, doubled or null where it must not be is refused, not guessed.
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(LedgerEntry))]
internal sealed partial class EntryJson : JsonSerializerContext;
