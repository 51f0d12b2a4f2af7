using Tests;

namespace Aws.DropIns.Tests;

/// <summary>A test against the service models that the aws CLI carries: a visible skip without them, and a failure under <c>SHUNT_REQUIRE_PEERS=1</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BotocoreFactAttribute : FactAttribute
{
    public BotocoreFactAttribute() => Skip = Missing;

    internal static string? Missing =>
        Botocore.Folder is null && Environment.GetEnvironmentVariable("SHUNT_REQUIRE_PEERS") != "1" ? "The aws CLI, with botocore's service models, is not installed." : null;
}
