namespace Aws.DropIns.Tests;

/// <summary>A theory against the service models that the aws CLI carries: a visible skip without them, and a failure under <c>SHUNT_REQUIRE_PEERS=1</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BotocoreTheoryAttribute : TheoryAttribute
{
    public BotocoreTheoryAttribute() => Skip = BotocoreFactAttribute.Missing;
}
