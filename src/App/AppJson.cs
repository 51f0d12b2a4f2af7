using System.Text.Json.Serialization;
using App.Storage;

namespace App;

/// <summary>The documents this service reads and writes.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(VersionStamp))]
[JsonSerializable(typeof(Health))]
[JsonSerializable(typeof(NewTrain))]
[JsonSerializable(typeof(Load))]
[JsonSerializable(typeof(TrainDocument))]
[JsonSerializable(typeof(TrainDocument[]))]
[JsonSerializable(typeof(Schema))]
internal sealed partial class AppJson : JsonSerializerContext;
