using System.Text.Json;
using System.Text.Json.Serialization;
using Shunt.Ledger.State;

namespace Shunt.Aws.Approvals;

/// <summary>Reads and writes approvals, without looking at types while it runs.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Approval))]
internal sealed partial class ApprovalJson : JsonSerializerContext;
