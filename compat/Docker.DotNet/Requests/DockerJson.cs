using System.Text.Json.Serialization;
using Docker.DotNet.Models;

namespace Docker.DotNet;

/// <summary>What is sent and read as JSON. What is not set is not sent, as in the package.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AuthConfig))]
[JsonSerializable(typeof(ContainerInspectResponse))]
[JsonSerializable(typeof(ContainerWaitResponse))]
[JsonSerializable(typeof(CreateContainerParameters))]
[JsonSerializable(typeof(CreateContainerResponse))]
[JsonSerializable(typeof(ImageInspectResponse))]
[JsonSerializable(typeof(JSONMessage))]
[JsonSerializable(typeof(VersionResponse))]
[JsonSerializable(typeof(ContainerListResponse[]))]
[JsonSerializable(typeof(Dictionary<string, AuthConfig>))]
[JsonSerializable(typeof(Dictionary<string, string>[]))]
[JsonSerializable(typeof(IDictionary<string, IDictionary<string, bool>>))]
[JsonSerializable(typeof(IDictionary<string, string>))]
[JsonSerializable(typeof(ImagesListResponse[]))]
internal sealed partial class DockerJson : JsonSerializerContext;
