using Shunt.Contract;

namespace Aws.Peers.Contract;

public sealed class AwsLeaseTests(AwsFixture fixture) : LeaseContract(fixture), IClassFixture<AwsFixture>;
