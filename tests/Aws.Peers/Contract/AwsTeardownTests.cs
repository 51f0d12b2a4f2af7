using Shunt.Contract;

namespace Aws.Peers.Contract;

public sealed class AwsTeardownTests(AwsFixture fixture) : TeardownContract(fixture), IClassFixture<AwsFixture>;
