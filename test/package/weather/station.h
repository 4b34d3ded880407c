#ifndef STATION_H
#define STATION_H

/// Where a station is, in degrees.
struct Station {
  double latitude, longitude;
};

/// The mean temperature of a year there.
double year(const Station &station);

#endif
