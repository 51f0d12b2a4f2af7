using Shunt.Contract;

namespace Aws.Peers.Contract;

public sealed class AwsCutoverTests(AwsFixture fixture) : CutoverContract(fixture), IClassFixture<AwsFixture>;
