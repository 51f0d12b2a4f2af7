using System.Text.Json;
using Nuke.Common.Execution;
using Nuke.Common.IO;
using Nuke.Common.Parameters;

namespace Nuke.Common.Reporting;

/// <summary>
/// Keeps <c>.nuke/build.schema.json</c>, by which editors complete <c>parameters.json</c>: on somebody's machine, when the build was
/// compiled after the file was written, and only when its content changes.
/// </summary>
internal static class BuildSchema
{
    public static void Update(AbsolutePath root, ParameterCatalog parameters, IReadOnlyList<ExecutableTarget> targets)
    {
        var file = root / ".nuke" / "build.schema.json";
        if (NukeBuild.IsServerBuild || EnvironmentInfo.HasVariable("CI", allowEmpty: false) || !IsOutdated(file))
            return;

        var content = Of(parameters, targets);
        if (!file.FileExists() || !file.ReadAllBytes().AsSpan().SequenceEqual(content))
            file.WriteAllBytes(content);
        else
            File.SetLastWriteTimeUtc(file, TimeProvider.System.GetUtcNow().UtcDateTime);
    }

    public static byte[] Of(ParameterCatalog parameters, IReadOnlyList<ExecutableTarget> targets)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-04/schema#");
            json.WriteString("type", "object");
            json.WriteStartObject("properties");
            foreach (var parameter in parameters.All.OrderBy(x => x.Name, StringComparer.Ordinal))
                WriteParameter(json, parameter, targets);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static bool IsOutdated(AbsolutePath file)
        => Environment.ProcessPath is not null && System.Reflection.Assembly.GetEntryAssembly()?.Location is { Length: > 0 } assembly
            && (!file.FileExists() || File.GetLastWriteTimeUtc(file) < File.GetLastWriteTimeUtc(assembly));

    private static void WriteParameter(Utf8JsonWriter json, Parameter parameter, IReadOnlyList<ExecutableTarget> targets)
    {
        json.WriteStartObject(parameter.Name);
        if (parameter.Description is { } description)
            json.WriteString("description", description);
        json.WriteString("type", parameter.IsList ? "array" : Kind(parameter));
        if (parameter.IsList)
            json.WriteStartObject("items");
        if (parameter.IsList)
            json.WriteString("type", Kind(parameter));
        var allowed = parameter == EngineOptions.Target || parameter == EngineOptions.Skip
            ? [.. targets.Where(x => x.Listed).Select(x => x.Name)]
            : parameter.AllowedValues;
        if (allowed is not null)
        {
            json.WriteStartArray("enum");
            foreach (var name in allowed)
                json.WriteStringValue(name);
            json.WriteEndArray();
        }

        if (parameter.IsList)
            json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Kind(Parameter parameter)
        => parameter.ValueType == typeof(bool) ? "boolean" : parameter.ValueType == typeof(int) ? "integer" : "string";
}
